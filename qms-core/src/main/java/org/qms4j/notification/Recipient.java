package org.qms4j.notification;

import org.qms4j.actor.Role;

/** Who is told, as notifications and journal entries name them. */
public final class Recipient {
    private Recipient() {}

    /**
     * Everybody in a role.
     *
     * @param role the role
     * @return {@code role:} and its name
     */
    public static String of(Role role) {
        return "role:" + role;
    }

    /**
     * One person.
     *
     * @param id the host's id
     * @return {@code person:} and the id
     */
    public static String person(String id) {
        return "person:" + id;
    }
}
