package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.journal.Inspection;
import org.qms4j.journal.Journal;
import org.qms4j.journal.Standing.Kind;
import org.qms4j.journal.Verification;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.OrganizationId;

/** What somebody with the database's password does is found, or is said not to be provable; on H2 here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    static final int RECORDS = 6;
    static final int STEPS = Lifecycles.STEPS;
    static final int ENTRIES = RECORDS * STEPS;
    static final String EARLIER = "earlier_";

    private static final String TODAY = "today_";
    private static final int TIMES = 5;
    private static final long SEED = Long.getLong("qms.seed", System.nanoTime());
    private static final OrganizationId GLOBEX = OrganizationId.of("globex");

    private HikariDataSource database;
    private WrittenByHand tables;
    private Lifecycles lifecycles;
    private JdbcStore store;
    private Checkpoint kept;
    private Journal anchored;
    private Journal unanchored;

    DataSource freshTables() {
        return HostDatabase.create();
    }

    @BeforeAll
    void two_organizations_have_handled_complaints_and_the_first_has_kept_a_checkpoint() {
        database = PostgresPool.on(freshTables());
        tables = new WrittenByHand(database);
        store = JdbcStore.on(database);
        var qms = Qms.builder(store).anchor(new KeptCheckpoints()).build();
        lifecycles = handle(session(qms, Lifecycles.ORGANIZATION), 4);
        handle(session(qms, GLOBEX), 4);
        tables.backUp(EARLIER);
        for (int i = 5; i <= RECORDS; i++) {
            lifecycles.handle("C-" + i, complaint -> complaint, stored -> {});
        }
        tables.backUp(TODAY);
        anchored = session(qms, Lifecycles.ORGANIZATION).journal();
        unanchored =
                session(Qms.builder(store).build(), Lifecycles.ORGANIZATION).journal();
        kept = anchored.checkpoint();
        System.out.println(getClass().getSimpleName() + " on " + store.info().name() + ", seed " + SEED);
    }

    private static Session session(Qms qms, OrganizationId organization) {
        return qms.session(organization, Actor.of("anna", Role.COMPLAINT_HANDLER, Role.QMS_MANAGER));
    }

    private static Lifecycles handle(Session session, int complaints) {
        var lifecycles = new Lifecycles(session::complaints);
        for (int i = 1; i <= complaints; i++) {
            lifecycles.handle("C-" + i, complaint -> complaint, stored -> {});
        }
        return lifecycles;
    }

    @AfterEach
    void everything_is_put_back() {
        tables.restore(TODAY);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void what_nobody_touched_is_proven_with_an_anchor_and_never_without() {
        assertThat(anchored.verifyAll()).satisfies(whole -> {
            assertThat(whole.isProven()).isTrue();
            assertThat(whole.entries()).isEqualTo(ENTRIES);
            assertThat(whole.standing().kind()).isEqualTo(Kind.ANCHORED);
            assertThat(whole.standing().after()).isZero();
        });
        assertThat(unanchored.verifyAll()).satisfies(whole -> {
            assertThat(whole.isConsistent()).isTrue();
            assertThat(whole.isProven()).isFalse();
            assertThat(whole.standing().kind()).isEqualTo(Kind.UNANCHORED);
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_attack_is_found_and_without_an_anchor_nothing_is_called_proven(Attack attack) {
        for (int time = 0; time < TIMES; time++) {
            tables.restore(TODAY);
            var before = tables.everything();
            assertThat(anchored.verifyAll().isProven()).isTrue();

            attack.run(tables, new Random(SEED + time));

            assertThat(tables.everything())
                    .as("the attack, seed %d", SEED + time)
                    .isNotEqualTo(before);
            Inspection alone = unanchored.verifyAll();
            assertThat(alone.standing().kind()).isEqualTo(Kind.UNANCHORED);
            assertThat(alone.isProven()).isFalse();
            assertThat(alone.isConsistent())
                    .as("found without an anchor, seed %d: %s", SEED + time, alone.findings())
                    .isEqualTo(!attack.showsAlone());
            Inspection against = anchored.verifyAll();
            assertThat(against.isProven()).as("seed %d", SEED + time).isFalse();
            assertThat(against.standing().kind()).as("seed %d", SEED + time).isEqualTo(attack.standing());
        }
    }

    /** As many entries as before, or more, do not hide that some of them are others. */
    @Test
    void an_older_copy_that_work_went_on_with_is_altered() {
        tables.restore(EARLIER);
        if (hasFeedTable()) {
            tables.run("UPDATE qms_feed SET last = ? WHERE organization = 'acme'", 4 * STEPS);
        }
        for (int i = 5; i <= RECORDS + 1; i++) {
            lifecycles.handle("D-" + i, complaint -> complaint, stored -> {});
        }

        assertThat(unanchored.verifyAll().isConsistent()).isTrue();
        assertThat(anchored.verifyAll().standing()).satisfies(standing -> {
            assertThat(standing.kind()).isEqualTo(Kind.ALTERED);
            assertThat(standing.after()).isEqualTo(STEPS);
        });
    }

    /** It goes on from the one that was kept, so it does not fit what is stored either. */
    @Test
    void a_checkpoint_that_is_taken_after_an_attack_does_not_cover_it_up() {
        var paper = new KeptCheckpoints();
        paper.keep(kept);
        Journal journal = session(Qms.builder(store).anchor(paper).build(), Lifecycles.ORGANIZATION)
                .journal();
        Attack.RECOMPUTES_THE_CHAIN_TO_ITS_END.run(tables, new Random(SEED));

        assertThat(journal.checkpoint().digest()).isEqualTo(kept.digest());
        assertThat(journal.verifyAll().standing().kind()).isEqualTo(Kind.ALTERED);
    }

    @Test
    void no_checkpoint_is_taken_where_the_last_one_is_no_longer_reached() {
        tables.restore(EARLIER);

        assertThatThrownBy(anchored::checkpoint)
                .isInstanceOf(StoreException.IntegrityViolation.class)
                .hasMessageContaining("behind place " + (ENTRIES - 1));
    }

    @Test
    void personal_values_that_are_gone_are_removed_and_nothing_is_altered() {
        int records = tables.run("UPDATE qms_record SET personal = '{}' WHERE organization = 'acme'");

        Inspection whole = anchored.verifyAll();
        assertThat(whole.isProven()).isTrue();
        assertThat(whole.findings())
                .hasSize(records)
                .allSatisfy(verification -> assertThat(verification.findings())
                        .extracting(Finding::problem)
                        .containsOnly(Problem.PERSONAL_REMOVED));
    }

    @Test
    void what_stands_behind_an_entry_that_cannot_be_read_is_verified_too() {
        tables.run("UPDATE qms_journal SET hash = 'x' WHERE organization = 'acme' AND position = 2");
        tables.run("UPDATE qms_journal SET content = '{}' WHERE organization = 'acme' AND position IN (5, 30)");

        assertThat(unanchored.verifyAll().findings())
                .extracting(verification -> verification.record().id(), Verification::findings)
                .containsExactly(tuple("C-1", List.of(altered(2), altered(5))), tuple("C-5", List.of(altered(2))));
    }

    private static Finding altered(long number) {
        return new Finding(number, Problem.ENTRY_ALTERED, "");
    }

    boolean hasFeedTable() {
        return false;
    }
}
