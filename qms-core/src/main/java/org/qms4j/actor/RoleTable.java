package org.qms4j.actor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each role may do: the published table. An action that is not in it is denied to everybody.
 *
 * @param rolesByAction the roles that may take each action, such as {@code complaint.close} or {@code complaint.read}
 */
public record RoleTable(SortedMap<String, Set<Role>> rolesByAction) {
    /** {@inheritDoc} */
    public RoleTable {
        var copy = new TreeMap<String, Set<Role>>();
        rolesByAction.forEach((action, roles) -> copy.put(action, Collections.unmodifiableSet(sorted(roles))));
        rolesByAction = Collections.unmodifiableSortedMap(copy);
    }

    private static Set<Role> sorted(Set<Role> roles) {
        Set<Role> sorted = EnumSet.noneOf(Role.class);
        sorted.addAll(roles);
        return sorted;
    }

    /**
     * Makes the table of some actions.
     *
     * @param rolesByAction the roles that may take each action
     * @return the table
     */
    public static RoleTable of(Map<String, Set<Role>> rolesByAction) {
        return new RoleTable(new TreeMap<>(rolesByAction));
    }

    /**
     * Tells whether the table permits an action.
     *
     * @param actor who wants to act
     * @param action the action
     * @return true if the action is in the table with one of the actor's roles
     */
    public boolean permits(Actor actor, String action) {
        return rolesByAction.getOrDefault(action, Set.of()).stream().anyMatch(actor.roles()::contains);
    }
}
