package org.qms4j.actor;

import java.util.Optional;
import java.util.stream.Collectors;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides on every action: the role table first, then the host's policy. Whatever is unclear is denied. */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final RoleTable table;
    private final AccessPolicy policy;

    /**
     * Creates the gate.
     *
     * @param table what the roles may do
     * @param policy the host's say
     */
    public Gate(RoleTable table, AccessPolicy policy) {
        this.table = table;
        this.policy = policy;
    }

    /**
     * Returns the table.
     *
     * @return what the roles may do
     */
    public RoleTable table() {
        return table;
    }

    /**
     * Decides on one action.
     *
     * @param organization where
     * @param actor who
     * @param action what
     * @param record about which record; empty if there is none yet
     * @return true only if the table permits it and the host's policy explicitly allows it
     */
    public boolean permits(OrganizationId organization, Actor actor, String action, Optional<RecordKey> record) {
        return table.permits(actor, action) && hostAllows(organization, actor, action, record);
    }

    /**
     * Tells whether what is permitted depends on the record.
     *
     * @return false if a role that may read one record of a type may read all of them
     */
    public boolean looksAtRecords() {
        return policy.looksAtRecords();
    }

    private boolean hostAllows(OrganizationId organization, Actor actor, String action, Optional<RecordKey> record) {
        var roles = actor.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
        try {
            return policy.decide(new AccessPolicy.Request(organization, actor.id(), roles, action, record))
                    == AccessPolicy.Decision.ALLOW;
        } catch (RuntimeException failed) {
            // its message is the host's, and may name a person
            LOG.warn(
                    "the access policy failed on {} with {} and the action was denied",
                    action,
                    failed.getClass().getName());
            return false;
        }
    }
}
