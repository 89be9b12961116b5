package org.qms4j.spi.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.outbox.InMemoryOutbox;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.record.OrganizationId;

/** Stores whose outbox forgets, repeats, or hands out what somebody else has. */
enum SabotagedOutbox implements Sabotage {
    SAYS_IT_HAS_ONE_AND_HAS_NONE("OBX01", () -> new PlainStore() {
        @Override
        public StoreInfo info() {
            return new StoreInfo("boaster", StoreInfo.Durability.VOLATILE, Set.of(StoreInfo.Level.OUTBOX));
        }
    }),
    HAS_ONE_AND_DOES_NOT_SAY_SO("OBX01", () -> new OwingStore() {
        @Override
        public StoreInfo info() {
            return new StoreInfo("modest", StoreInfo.Durability.VOLATILE);
        }
    }),
    FORGETS_THE_LAST_ONE_OWED("OBX02", () -> new OwingStore() {
        @Override
        void owe(List<Notification> notifications) {
            super.owe(notifications.isEmpty() ? notifications : notifications.subList(1, notifications.size()));
        }
    }),
    TRIMS_RECIPIENTS("OBX02", () -> new OwingStore() {
        @Override
        void owe(List<Notification> notifications) {
            super.owe(notifications.stream()
                    .map(told -> new Notification(
                            told.id(),
                            told.organization(),
                            told.kind(),
                            told.subject(),
                            told.number(),
                            told.recipient().strip()))
                    .toList());
        }
    }),
    OWES_BEFORE_IT_CHECKS("OBX03", () -> new OwingStore() {
        @Override
        void check(Changeset changeset) {
            owe(changeset.notifications());
            super.check(changeset);
        }
    }),
    OWES_A_REPETITION_AGAIN("OBX04", () -> new OwingStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            Optional<Receipt> first = super.repeated(changeset);
            first.ifPresent(receipt -> owe(changeset.notifications()));
            return first;
        }
    }),
    GIVES_EVERYTHING_TO_EVERYBODY("OBX05", () -> new OwingStore() {
        @Override
        public List<Claim> claim(Duration lease, int most) {
            List<Claim> claims = super.claim(lease, most);
            claims.forEach(super::release);
            return claims;
        }
    }),
    COUNTS_WHAT_IS_TAKEN_AS_DONE("OBX05", () -> new OwingStore() {
        private long taken;

        @Override
        public List<Claim> claim(Duration lease, int most) {
            List<Claim> claims = super.claim(lease, most);
            taken += claims.size();
            return claims;
        }

        @Override
        public long waiting() {
            return super.waiting() - taken;
        }
    }),
    NEVER_ENDS_A_LEASE("OBX06", () -> new OwingStore() {
        @Override
        public List<Claim> claim(Duration lease, int most) {
            return super.claim(Duration.ofDays(1), most);
        }
    }),
    COUNTS_AN_ATTEMPT_WHEN_IT_IS_SETTLED("OBX06", () -> new OwingStore() {
        private final Map<String, Integer> settled = new HashMap<>();

        @Override
        public List<Claim> claim(Duration lease, int most) {
            return super.claim(lease, most).stream()
                    .map(claim -> new Claim(
                            claim.notification(),
                            1 + settled.getOrDefault(claim.notification().id(), 0),
                            claim.token()))
                    .toList();
        }

        @Override
        public boolean settle(Claim claim, DeliveryResult result) {
            settled.merge(claim.notification().id(), 1, Integer::sum);
            return super.settle(claim, result);
        }
    }),
    LETS_A_ZOMBIE_SETTLE("OBX07", () -> new OwingStore() {
        private final Map<String, Claim> last = new HashMap<>();

        @Override
        public List<Claim> claim(Duration lease, int most) {
            List<Claim> claims = super.claim(lease, most);
            claims.forEach(claim -> last.put(claim.notification().id(), claim));
            return claims;
        }

        @Override
        public boolean settle(Claim claim, DeliveryResult result) {
            return super.settle(last.getOrDefault(claim.notification().id(), claim), result);
        }
    }),
    LETS_A_ZOMBIE_RELEASE("OBX07", () -> new OwingStore() {
        @Override
        public boolean release(Claim claim) {
            super.release(claim);
            return true;
        }
    }),
    SETTLES_TWICE("OBX08", () -> new OwingStore() {
        @Override
        public boolean settle(Claim claim, DeliveryResult result) {
            return super.settle(claim, result) || claim.attempt() == 1;
        }
    }),
    DOES_NOT_WAIT("OBX09", () -> new OwingStore() {
        @Override
        public boolean settle(Claim claim, DeliveryResult result) {
            return super.settle(
                    claim, result instanceof DeliveryResult.Retry ? DeliveryResult.retry(Duration.ZERO) : result);
        }
    }),
    COUNTS_WHAT_WAS_GIVEN_BACK("OBX10", () -> new OwingStore() {
        @Override
        public boolean release(Claim claim) {
            return super.settle(claim, DeliveryResult.retry(Duration.ZERO));
        }
    }),
    FORGETS_THE_DEAD("OBX11", () -> new OwingStore() {
        @Override
        public boolean settle(Claim claim, DeliveryResult result) {
            return super.settle(claim, result instanceof DeliveryResult.Rejected ? DeliveryResult.delivered() : result);
        }
    }),
    COUNTS_THE_DEAD_AS_WAITING("OBX11", () -> new OwingStore() {
        @Override
        public long waiting() {
            return super.waiting() + dead(OrganizationId.of("acme"), "", 10).size();
        }
    }),
    KEEPS_A_REASON_WHOLE("OBX12", () -> new OwingStore() {
        private String reason = "";

        @Override
        public boolean settle(Claim claim, DeliveryResult result) {
            if (result instanceof DeliveryResult.Rejected rejected) {
                reason = rejected.reason();
            }
            return super.settle(claim, result);
        }

        @Override
        public List<Dead> dead(OrganizationId organization, String after, int most) {
            return super.dead(organization, after, most).stream()
                    .map(dead -> new Dead(dead.id(), dead.notification(), dead.attempts(), reason))
                    .toList();
        }
    }),
    LISTS_THE_DEAD_OF_EVERYBODY("OBX13", () -> new OwingStore() {
        @Override
        public List<Dead> dead(OrganizationId organization, String after, int most) {
            var all = new ArrayList<Dead>(super.dead(OrganizationId.of("acme"), after, 1_000));
            all.addAll(super.dead(OrganizationId.of("globex"), after, 1_000));
            all.sort(Comparator.comparing(Dead::id));
            return all.subList(0, Math.min(most, all.size()));
        }
    }),
    SHOWS_THE_FIRST_OF_THE_DEAD_FOR_EVER("OBX13", () -> new OwingStore() {
        @Override
        public List<Dead> dead(OrganizationId organization, String after, int most) {
            return super.dead(organization, "", most);
        }
    }),
    REPLAYS_FOR_ANYBODY("OBX14", () -> new OwingStore() {
        @Override
        public boolean replay(OrganizationId organization, String id) {
            return super.replay(OrganizationId.of("acme"), id);
        }
    }),
    REPLAYS_WITHOUT_COUNTING_ANEW("OBX14", () -> new OwingStore() {
        @Override
        public List<Claim> claim(Duration lease, int most) {
            return super.claim(lease, most).stream()
                    .map(claim -> new Claim(claim.notification(), (int) claim.token(), claim.token()))
                    .toList();
        }
    }),
    HANDS_OUT_MORE_THAN_ASKED("OBX15", () -> new OwingStore() {
        @Override
        public List<Claim> claim(Duration lease, int most) {
            return super.claim(lease, most + 1);
        }
    }),
    LOOKS_ONLY_BEHIND_THE_LAST_ONE_SEEN("OBX16", () -> new OwingStore() {
        private String last = "";

        @Override
        public synchronized List<Claim> claim(Duration lease, int most) {
            List<Claim> claims = super.claim(lease, most).stream()
                    .filter(claim -> claim.notification().id().compareTo(last) > 0)
                    .toList();
            claims.forEach(claim -> last = claim.notification().id());
            return claims;
        }
    }),
    SERVES_THE_FIRST_ORGANIZATION_ALONE("OBX17", () -> new OwingStore() {
        @Override
        public synchronized List<Claim> claim(Duration lease, int most) {
            List<Claim> all = super.claim(lease, 1_000);
            var sorted = new ArrayList<>(all);
            sorted.sort(Comparator.comparing(
                    claim -> claim.notification().organization().value()));
            List<Claim> first = sorted.subList(0, Math.min(most, sorted.size()));
            sorted.subList(first.size(), sorted.size()).forEach(super::release);
            return List.copyOf(first);
        }
    }),
    HANDS_OUT_WHEN_CLOSED("OBX18", () -> new OwingStore() {
        @Override
        public List<Claim> claim(Duration lease, int most) {
            return closed ? Collections.emptyList() : super.claim(lease, most);
        }
    }),
    FORGETS_WHAT_IS_OWED_AT_A_RESTART("OBX19", () -> new OwingStore() {
        @Override
        public StoreInfo info() {
            return new StoreInfo("forgetful", StoreInfo.Durability.DURABLE, Set.of(StoreInfo.Level.OUTBOX));
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedOutbox(String clause, Supplier<Store> store) {
        this.clause = clause;
        this.store = store;
    }

    /** A plain store with an outbox; it is its own, so that a sabotage does one thing badly and the rest well. */
    private static class OwingStore extends PlainStore implements Outbox {
        private final InMemoryOutbox outbox = new InMemoryOutbox(Clock.systemUTC());

        @Override
        public StoreInfo info() {
            return new StoreInfo("owing", StoreInfo.Durability.VOLATILE, Set.of(StoreInfo.Level.OUTBOX));
        }

        @Override
        public Optional<Outbox> outbox() {
            return Optional.of(this);
        }

        void owe(List<Notification> notifications) {
            outbox.owe(notifications);
        }

        @Override
        Receipt write(Changeset changeset) {
            owe(changeset.notifications());
            return super.write(changeset);
        }

        @Override
        public List<Claim> claim(Duration lease, int most) {
            return outbox.claim(lease, most);
        }

        @Override
        public boolean settle(Claim claim, DeliveryResult result) {
            return outbox.settle(claim, result);
        }

        @Override
        public boolean release(Claim claim) {
            return outbox.release(claim);
        }

        @Override
        public List<Dead> dead(OrganizationId organization, String after, int most) {
            return outbox.dead(organization, after, most);
        }

        @Override
        public boolean replay(OrganizationId organization, String id) {
            return outbox.replay(organization, id);
        }

        @Override
        public long waiting() {
            return outbox.waiting();
        }

        @Override
        public synchronized void close() {
            super.close();
            outbox.close();
        }
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return store.get();
    }
}
