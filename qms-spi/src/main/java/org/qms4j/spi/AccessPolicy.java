package org.qms4j.spi;

import java.util.Optional;
import java.util.Set;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * The host's say in who may do what. It is asked after the library's role table has permitted an action, for every step
 * and every read, and can only narrow: what the table denies stays denied. Only an explicit {@link Decision#ALLOW}
 * permits; a denial, null or an exception denies.
 */
@FunctionalInterface
public interface AccessPolicy {
    /**
     * Decides on one action.
     *
     * @param request who wants to do what
     * @return the decision
     */
    Decision decide(Request request);

    /**
     * The default: the role table alone decides.
     *
     * @return a policy that allows whatever it is asked about
     */
    static AccessPolicy roleTableOnly() {
        return new AccessPolicy() {
            @Override
            public Decision decide(Request request) {
                return Decision.ALLOW;
            }

            @Override
            public boolean looksAtRecords() {
                return false;
            }
        };
    }

    /**
     * Tells whether the answer may depend on the record that a request names. Where it never does, records are counted
     * by the store; otherwise each of them is read and asked about.
     *
     * @return true unless the policy says otherwise
     */
    default boolean looksAtRecords() {
        return true;
    }

    /** The answer to a request. */
    enum Decision {
        /** The action is permitted. */
        ALLOW,
        /** The action is not permitted. */
        DENY
    }

    /**
     * Who wants to do what.
     *
     * @param organization the organization the call is made in
     * @param actor the opaque id of the person or service
     * @param roles the role codes the actor acts in
     * @param action the action, such as {@code complaint.close} or {@code complaint.read}
     * @param record the record it is about; empty when there is none yet
     */
    record Request(
            OrganizationId organization, String actor, Set<String> roles, String action, Optional<RecordKey> record) {
        /** {@inheritDoc} */
        public Request {
            roles = Set.copyOf(roles);
        }
    }
}
