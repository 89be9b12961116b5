package org.qms4j.spi.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.record.OrganizationId;

/**
 * Hands out what is owed, to any number of dispatchers on any number of nodes, until it is delivered. It goes by the
 * state of each notification, never by "later than the last one seen": what a slow writer commits late is owed like
 * everything else. Time is the store's own: of nodes whose clocks differ, none takes what another one is working on.
 *
 * <p>Methods may be called from many threads at once and throw {@link org.qms4j.spi.failure.StoreException}.
 */
public interface Outbox {
    /** The longest reason that is kept, in characters. */
    int LONGEST_REASON = 200;

    /**
     * A notification that somebody has taken to deliver.
     *
     * @param notification the notification
     * @param attempt how often it was claimed since it was first owed or last replayed, from 1; counted here, so that
     *     the attempt of a dispatcher that dies counts too
     * @param token tells this claim from every earlier and later one of the notification
     */
    record Claim(Notification notification, int attempt, long token) {}

    /**
     * A notification that was given up.
     *
     * @param id the notification's id
     * @param notification the notification; empty if what is stored cannot be read
     * @param attempts how often it was claimed
     * @param reason why it was given up, without personal data
     */
    record Dead(String id, Optional<Notification> notification, int attempts, String reason) {}

    /**
     * Takes notifications to deliver. Nobody else is given them until the lease has ended; then they are owed again. A
     * notification that cannot be read is dead from then on and holds up nothing.
     *
     * @param lease how long they are taken for, more than zero
     * @param most how many at most, from 1
     * @return notifications of any organization that are owed by now and not taken; none if there are none
     */
    List<Claim> claim(Duration lease, int most);

    /**
     * Says what became of an attempt: delivered ones leave the outbox, rejected ones are dead, the others are owed
     * again after the wait. A reason of more than {@value #LONGEST_REASON} characters is cut off.
     *
     * @param claim the claim
     * @param result what became of it
     * @return false if it was claimed again, settled or released since: then nothing is changed
     */
    boolean settle(Claim claim, DeliveryResult result);

    /**
     * Gives back what was taken and not attempted: it is owed as if it had not been claimed.
     *
     * @param claim the claim
     * @return false if it was claimed again, settled or released since: then nothing is changed
     */
    boolean release(Claim claim);

    /**
     * Lists what was given up.
     *
     * @param organization the organization
     * @param after the id of the last one seen; empty to begin
     * @param most how many at most, from 1
     * @return dead notifications in the order of their ids, which are compared character by character
     */
    List<Dead> dead(OrganizationId organization, String after, int most);

    /**
     * Owes a dead notification again, as if it were new.
     *
     * @param organization the organization
     * @param id the notification's id
     * @return false if no dead notification of the organization has it
     */
    boolean replay(OrganizationId organization, String id);

    /**
     * Counts what is owed to anybody, due or not, taken or not.
     *
     * @return zero or more
     */
    long waiting();
}
