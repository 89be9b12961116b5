package org.qms4j.nonconformity;

import java.time.LocalDate;
import org.qms4j.lifecycle.Situation;
import org.qms4j.nonconformity.Nonconformity.Deadline;
import org.qms4j.nonconformity.NonconformityStage.Watched;

/** By when a nonconformity owes what. A date is set once, when the stage before it is reached, and moved by nobody. */
final class Deadlines {
    private Deadlines() {}

    static Nonconformity set(DeadlineKind kind, Nonconformity record, Situation<?, ?, ?> it) {
        return Nonconformity.builder()
                .from(record)
                .addDeadlines(new Deadline(kind, due(kind, record, it)))
                .build();
    }

    private static LocalDate due(DeadlineKind kind, Nonconformity record, Situation<?, ?, ?> it) {
        LocalDate start = kind == DeadlineKind.EFFECTIVENESS
                ? record.reached(Watched.class).orElseThrow().until()
                : it.day();
        return record.profile().term(kind, record.severity(), record.danger()).from(start, it.calendar());
    }
}
