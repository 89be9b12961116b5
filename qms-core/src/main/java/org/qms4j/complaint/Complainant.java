package org.qms4j.complaint;

import java.util.Optional;
import org.qms4j.client.ClientId;
import org.qms4j.privacy.Personal;
import org.qms4j.rule.Text;

/**
 * Who complains. Whoever names neither a client nor a way to reach them is anonymous, and is heard all the same.
 *
 * @param client the client, where known
 * @param contact how to reach a person who is not a client, up to 300 characters
 * @param representative who speaks for them, up to 300 characters
 */
public record Complainant(
        Optional<ClientId> client,
        Optional<Personal<@Text(max = 300) String>> contact,
        Optional<Personal<@Text(max = 300) String>> representative) {
    /**
     * Nobody known.
     *
     * @return an anonymous complainant
     */
    public static Complainant anonymous() {
        return new Complainant(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A client.
     *
     * @param client the client's id
     * @return the complainant
     */
    public static Complainant of(ClientId client) {
        return new Complainant(Optional.of(client), Optional.empty(), Optional.empty());
    }

    /**
     * A person who is not a client.
     *
     * @param contact how to reach them
     * @return the complainant
     */
    public static Complainant reachedAt(String contact) {
        return new Complainant(Optional.empty(), Optional.of(Personal.of(contact)), Optional.empty());
    }

    /**
     * Tells whether there is nobody to answer to.
     *
     * @return true if neither client nor contact nor representative is known
     */
    public boolean isAnonymous() {
        return client.isEmpty() && contact.isEmpty() && representative.isEmpty();
    }
}
