package org.qms4j.actionitem;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.actionitem.ActionItem.Priority;
import org.qms4j.lifecycle.Ref;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;
import org.qms4j.spi.record.RecordKey;

/**
 * Opens an action item.
 *
 * @param id the host's id; empty to have one made
 * @param title what is to be done, up to 200 characters
 * @param owner who owes it: the host's id of the person
 * @param due until when
 * @param priority how urgent it is
 * @param origin the record it comes from, which is there; empty if it stands for itself
 * @param evidenceDemanded whether it can be done only with evidence
 * @param customerEffect whether a customer feels it
 */
@Value.Builder
public record OpenActionItem(
        Optional<ActionItemId> id,
        Confidential<@Text String> title,
        @Text(max = 64) String owner,
        LocalDate due,
        Priority priority,
        Optional<RecordKey> origin,
        boolean evidenceDemanded,
        boolean customerEffect)
        implements WithOpenActionItem {
    /**
     * Asks for an ordinary action item.
     *
     * @param title what is to be done
     * @param owner who owes it
     * @param due until when
     * @return the command
     */
    public static OpenActionItem of(String title, String owner, LocalDate due) {
        return new OpenActionItem(
                Optional.empty(), Confidential.of(title), owner, due, Priority.NORMAL, Optional.empty(), false, false);
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public OpenActionItem as(ActionItemId own) {
        return withId(own);
    }

    /**
     * Says what it comes from; that demands evidence.
     *
     * @param record the record
     * @return the command
     */
    public OpenActionItem from(Ref<?> record) {
        boolean customer = customerEffect || record.key().type().equals("complaint");
        return withOrigin(record.key()).withEvidenceDemanded(true).withCustomerEffect(customer);
    }

    /**
     * Says how urgent it is.
     *
     * @param urgency the priority
     * @return the command
     */
    public OpenActionItem with(Priority urgency) {
        return withPriority(urgency);
    }
}
