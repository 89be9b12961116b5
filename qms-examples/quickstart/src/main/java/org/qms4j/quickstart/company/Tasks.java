package org.qms4j.quickstart.company;

import java.time.LocalDate;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Ref;

/** What Bea gives Elena to do, and Elena does. */
record Tasks(Diary diary, Staff staff) {
    void open(String time, ActionItemId action, Ref<?> origin, String title, String due) {
        diary.at(
                time,
                () -> staff.bea
                        .actionItems()
                        .open(OpenActionItem.of(title, "elena", LocalDate.parse(due))
                                .as(action)
                                .from(origin)));
    }

    void done(String time, ActionItemId action, String evidence) {
        diary.at(time, () -> staff.elena.actionItems().finish(action, Evidence.of(evidence)));
    }
}
