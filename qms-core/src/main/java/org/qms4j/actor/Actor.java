package org.qms4j.actor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes a step. The host has authenticated the person; the library decides what the roles may do.
 *
 * @param id the host's opaque id of the person or service, 1 to 64 characters; it stays in the journal for ever, so it
 *     is not a name and not an address
 * @param roles the roles the actor acts in
 * @param onBehalfOf the id of the person acted for, if any
 */
public record Actor(String id, Set<Role> roles, Optional<String> onBehalfOf) {
    private static final int LONGEST = 64;

    /** {@inheritDoc} */
    public Actor {
        checkId("actor", id);
        onBehalfOf.ifPresent(other -> checkId("onBehalfOf", other));
        roles = Set.copyOf(roles);
    }

    /** Unpaired surrogates and control characters cannot be kept in every store. */
    static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    static void checkId(String field, String id) {
        if (id.isBlank() || id.length() > LONGEST || !isText(id)) {
            throw new IllegalArgumentException(
                    field + ": 1 to " + LONGEST + " characters, no control and no half characters");
        }
    }

    /**
     * Names a person with their roles.
     *
     * @param id the host's opaque id
     * @param roles the roles; none may do nothing
     * @return the actor
     */
    public static Actor of(String id, Role... roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(Arrays.asList(roles));
        return new Actor(id, all, Optional.empty());
    }

    /**
     * Names a service of the host.
     *
     * @param id the service's id, such as {@code nightly}
     * @return an actor in the role {@link Role#SYSTEM}
     */
    public static Actor system(String id) {
        return of(id, Role.SYSTEM);
    }

    /**
     * Acts for somebody else.
     *
     * @param person the id of the person acted for
     * @return this actor on behalf of the person
     */
    public Actor onBehalfOf(String person) {
        return new Actor(id, roles, Optional.of(person));
    }

    /**
     * Returns who answers for what the actor does.
     *
     * @return the id of the person acted for, or the actor's own
     */
    public String answerable() {
        return onBehalfOf.orElse(id);
    }

    /**
     * Tells whether a person has a hand in what the actor does.
     *
     * @param person the host's id
     * @return true if it is the actor, or the person acted for
     */
    public boolean is(String person) {
        return id.equals(person) || answerable().equals(person);
    }

    /**
     * Tells whether the actor has one of some roles.
     *
     * @param any the roles
     * @return true if at least one is held
     */
    public boolean isOneOf(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    @Override
    public String toString() {
        return "Actor[" + id + ", " + roles + "]";
    }
}
