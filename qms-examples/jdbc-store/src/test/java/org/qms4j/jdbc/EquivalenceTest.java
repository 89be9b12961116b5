package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.outbox.Outbox.Claim;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Expectation;
import org.qms4j.spi.store.InMemoryStore;
import org.qms4j.spi.store.Store;

/** Whatever is asked in whatever order, the stores in memory, on H2 and on PostgreSQL give the same answer. */
class EquivalenceTest {
    private static final long SEED = Long.getLong("qms.seed", System.nanoTime());
    private static final int RUNS = Integer.getInteger("qms.runs", 300);
    private static final int QUESTIONS = 50;
    private static final Duration LEASE = Duration.ofHours(1);

    /** A question to a store, in words for the message of a failure. */
    private record Question(String words, Function<Store, Object> ask) {
        Object answerOf(Store store) {
            try {
                return ask.apply(store);
            } catch (StoreException refused) {
                return refused.getClass().getSimpleName();
            }
        }
    }

    @Test
    @Timeout(600)
    void every_question_has_the_same_answer() {
        int refusals = 0;
        try (HikariDataSource pool = PostgresPool.on(PostgresServer.freshTables());
                var memory = new InMemoryStore();
                var h2 = JdbcStore.h2Memory("equivalence");
                var postgres = JdbcStore.on(pool)) {
            for (int run = 0; run < RUNS; run++) {
                var sequence = new Sequence(new Random(SEED + run), OrganizationId.of("run " + run));
                for (int number = 0; number < QUESTIONS; number++) {
                    Question question = sequence.next();
                    Object answer = question.answerOf(memory);
                    for (Store store : List.of(h2, postgres)) {
                        assertThat(question.answerOf(store))
                                .as(
                                        "-Dqms.seed=%d, question %d: %s, asked of %s",
                                        SEED + run,
                                        number,
                                        question.words(),
                                        store.info().name())
                                .isEqualTo(answer);
                    }
                    refusals += answer.equals("RevisionConflict") ? 1 : 0;
                    sequence.learn(answer);
                }
                Question rest = sequence.settleEverything();
                assertThat(rest.answerOf(h2)).isEqualTo(rest.answerOf(memory));
                rest.answerOf(postgres);
            }
        }
        System.out.printf(
                "equivalence: seed %d: %d questions to 3 stores, %d of them refused, 0 answers differ%n",
                SEED, RUNS * QUESTIONS, refusals);
        assertThat(refusals).as("questions that were refused").isGreaterThan(RUNS);
    }

    /** Questions that follow from each other. */
    private static final class Sequence {
        private final Random random;
        private final OrganizationId organization;
        private final Map<String, List<Complaint>> states = new LinkedHashMap<>();
        private Optional<List<Complaint>> asked = Optional.empty();

        Sequence(Random random, OrganizationId organization) {
            this.random = random;
            this.organization = organization;
        }

        Question next() {
            asked = Optional.empty();
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> write();
                case 4 -> query();
                case 5 -> tally();
                case 6 -> history();
                case 7 -> deliver();
                case 8 -> replay();
                default -> waiting();
            };
        }

        /** What was written is known from now on, with all the states before it. */
        void learn(Object answer) {
            if (answer.toString().startsWith("Receipt[repeated=false")) {
                asked.ifPresent(steps ->
                        steps.forEach(step -> states.computeIfAbsent(step.key().id(), id -> new ArrayList<>())
                                .add(step)));
            }
        }

        private Question write() {
            List<Complaint> steps = IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(i -> step("c" + (2 * random.nextInt(3) + i)))
                    .toList();
            List<Expectation> reads = random.nextInt(3) == 0 ? List.of(read()) : List.of();
            Optional<CommandStamp> command = random.nextInt(3) == 0
                    ? Optional.of(new CommandStamp("command " + random.nextInt(6), "salt"))
                    : Optional.empty();
            Changeset changeset = Complaint.changeset(command, reads, steps.toArray(Complaint[]::new));
            Changeset telling = new Changeset(
                    organization,
                    command,
                    reads,
                    changeset.writes(),
                    random.nextBoolean() ? told(steps.get(0)) : List.of());
            asked = Optional.of(steps);
            return new Question("commit of " + steps + ", having read " + reads, store -> store.commit(telling));
        }

        /** A new record, or a step on a state that is mostly the last one. */
        private Complaint step(String id) {
            List<Complaint> known = states.getOrDefault(id, List.of());
            if (known.isEmpty() || random.nextInt(10) == 0) {
                return Complaint.received(id).of(organization).with(Complaint.NOTE, amount());
            }
            int back = random.nextInt(5) == 0 ? random.nextInt(known.size()) : 0;
            return known.get(known.size() - 1 - back)
                    .next("actor " + random.nextInt(3))
                    .with(Complaint.CLIENT, "k" + random.nextInt(3));
        }

        private String amount() {
            return random.nextInt(8) == 0 ? "no number" : random.nextInt(1_000) + "." + random.nextInt(100);
        }

        private Expectation read() {
            List<Complaint> known = states.getOrDefault("c9", List.of());
            return known.isEmpty() || random.nextInt(4) == 0
                    ? new Expectation(Complaint.received("c9").key(), Optional.empty())
                    : known.get(known.size() - 1).expectation();
        }

        private List<Notification> told(Complaint step) {
            return IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(person -> new Notification(
                            Image.of(Map.of("hash", step.revision().chain(), "person", (long) person))
                                    .digest(),
                            organization,
                            "ComplaintReceived",
                            step.key(),
                            step.revision().number(),
                            "person:" + person))
                    .toList();
        }

        private Query question() {
            Query query = Query.of("complaint").limit(1 + random.nextInt(4));
            if (random.nextBoolean()) {
                query = query.where(Criterion.anyOf(Complaint.CLIENT, List.of("k" + random.nextInt(3), "k1")));
            }
            if (random.nextBoolean()) {
                query = query.orderBy(random.nextBoolean() ? Complaint.CLIENT : Complaint.NOTE);
            }
            return random.nextBoolean() ? query.reversed() : query;
        }

        private Question query() {
            Query query = question();
            return new Question(
                    query.toString(),
                    store -> Page.walk(
                                    store.query(organization, query),
                                    next -> store.query(organization, query.after(next)))
                            .toList());
        }

        private Question tally() {
            Tally counting = Tally.of("complaint").by(random.nextBoolean() ? Complaint.CLIENT : Complaint.STAGE);
            Tally tally = random.nextBoolean() ? counting.summing(Complaint.NOTE) : counting;
            return new Question(tally.toString(), store -> store.tally(organization, tally));
        }

        private Question history() {
            History all = switch (random.nextInt(3)) {
                case 0 -> History.all();
                case 1 -> History.of(Complaint.received("c" + random.nextInt(6)).key());
                default -> History.ofCommand("command " + random.nextInt(6));
            };
            History history = all.limit(1 + random.nextInt(5));
            return new Question(history.toString(), store -> {
                var entries = new ArrayList<>();
                Page<?> page = store.history(organization, history);
                while (!page.items().isEmpty()) {
                    entries.addAll(page.items());
                    page = page.next().isEmpty()
                            ? new Page<>(List.of(), Optional.empty())
                            : store.history(
                                    organization, history.after(page.next().orElseThrow()));
                }
                return entries;
            });
        }

        /** Takes all that is due, so that the order in which a store hands it out does not matter. */
        private Question deliver() {
            long choice = random.nextLong();
            return new Question("a delivery", store -> {
                Outbox outbox = store.outbox().orElseThrow();
                return outbox.claim(LEASE, 1_000).stream()
                        .map(claim -> said(claim) + settled(outbox, claim, choice))
                        .sorted()
                        .toList();
            });
        }

        private static String said(Claim claim) {
            return claim.notification() + " at attempt " + claim.attempt() + ": ";
        }

        /** What becomes of a notification depends on its id, and so is the same everywhere. */
        private static boolean settled(Outbox outbox, Claim claim, long choice) {
            return switch (new Random(choice + claim.notification().id().hashCode()).nextInt(5)) {
                case 0 -> outbox.settle(claim, DeliveryResult.retry(Duration.ZERO));
                case 1 -> outbox.settle(claim, DeliveryResult.rejected("no address"));
                case 2 -> outbox.release(claim);
                case 3 -> outbox.settle(claim, DeliveryResult.retry(LEASE));
                default -> outbox.settle(claim, DeliveryResult.delivered());
            };
        }

        private Question replay() {
            int which = random.nextInt(4);
            return new Question("a replay", store -> {
                Outbox outbox = store.outbox().orElseThrow();
                List<Outbox.Dead> dead = outbox.dead(organization, "", 100);
                return dead.size() > which
                        ? dead + " "
                                + outbox.replay(organization, dead.get(which).id())
                        : dead;
            });
        }

        private Question waiting() {
            return new Question(
                    "what waits", store -> store.outbox().orElseThrow().waiting());
        }

        /** The next run begins with an outbox that hands out nothing of this one. */
        Question settleEverything() {
            return new Question("the rest", store -> {
                Outbox outbox = store.outbox().orElseThrow();
                return outbox.claim(LEASE, 1_000).stream()
                        .filter(claim -> outbox.settle(claim, DeliveryResult.delivered()))
                        .count();
            });
        }
    }
}
