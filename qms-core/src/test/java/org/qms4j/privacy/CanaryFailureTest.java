package org.qms4j.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.QmsBench.ACME;
import static org.qms4j.QmsBench.ANNA;
import static org.qms4j.privacy.Canaries.CANARY;
import static org.qms4j.privacy.Canaries.isSilent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.journal.FullLives;
import org.qms4j.journal.FullLives.Begun;
import org.qms4j.journal.FullLives.Taken;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Staged;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.StoredRecord;

/** Whatever goes wrong is told without saying what was said. */
class CanaryFailureTest {
    private final Canaries canaries = new Canaries();
    private final QmsBench bench = canaries.bench;
    private final FullLives lives = canaries.lives;
    private final List<Throwable> thrown = new ArrayList<>();

    /** Provokes an exception and keeps it. */
    private <T extends Throwable> T provoke(Class<T> type, ThrowingCallable call) {
        Throwable caught = ThrowableAssert.catchThrowable(call);
        assertThat(caught).isInstanceOf(type);
        thrown.add(caught);
        return type.cast(caught);
    }

    private void isSilentAboutWhatWasThrown() {
        assertThat(thrown).isNotEmpty();
        isSilent(thrown.stream().map(LogTape::print));
        isSilent(thrown.stream()
                .filter(RefusedException.class::isInstance)
                .flatMap(refused -> Guards.printed(((RefusedException) refused).violations()).stream()));
        isSilent(LogTape.lines().stream());
    }

    @Test
    void no_canary_is_heard_when_a_step_is_refused() {
        var nobody = Actor.of("nobody", Role.AUDITEE);
        for (Taken<?, ?> taken : lives.taken()) {
            provoke(RefusedException.class, () -> onStale(nobody, taken));
            Throwable now = ThrowableAssert.catchThrowable(() -> onFresh(taken, false));
            if (now != null) {
                thrown.add(now);
            }
        }
        assertThat(thrown).hasSizeGreaterThan(lives.taken().size());
        for (Begun<?, ?> begun : lives.begun()) {
            provoke(RefusedException.class, () -> again(begun, false));
        }
        isSilentAboutWhatWasThrown();
    }

    @Test
    void no_canary_is_heard_when_input_is_bad() {
        for (Begun<?, ?> begun : lives.begun()) {
            if (!Guards.filledIn(begun.command()).isEmpty()) {
                provoke(RefusedException.class, () -> again(begun, true));
            }
        }
        for (Taken<?, ?> taken : lives.taken()) {
            if (!Guards.filledIn(taken.command()).isEmpty()) {
                RefusedException refused = provoke(RefusedException.class, () -> onFresh(taken, true));
                assertThat(refused.violations()).extracting(RuleViolation::code).contains("constraint.Size");
            }
        }
        isSilentAboutWhatWasThrown();
    }

    private <A extends Staged<A, ?>, C> void onFresh(Taken<A, C> taken, boolean spoiled) {
        A record = register(ANNA, taken).get(taken.before());
        register(ANNA, taken).take(taken.step(), record, spoiled ? Guards.spoiled(taken.command()) : taken.command());
    }

    private <A extends Staged<A, ?>, C> void onStale(Actor actor, Taken<A, C> taken) {
        register(actor, taken).take(taken.step(), taken.before(), taken.command());
    }

    private <A extends Staged<A, ?>, C> void again(Begun<A, C> begun, boolean spoiled) {
        new Register<>(begun.lifecycle(), Desk.in(lives.office(), ACME, ANNA))
                .begin(begun.step(), spoiled ? Guards.spoiled(begun.command()) : begun.command());
    }

    private <A extends Staged<A, ?>, C> Register<A> register(Actor actor, Taken<A, C> taken) {
        return new Register<>(taken.lifecycle(), Desk.in(lives.office(), ACME, actor));
    }

    @Test
    void no_canary_is_heard_when_a_record_has_changed_meanwhile_or_was_changed_by_hand() {
        for (Taken<?, ?> taken : lives.taken()) {
            provoke(RuntimeException.class, () -> onStale(taken.actor(), taken));
        }
        assertThat(thrown)
                .as("refused where another record has moved on, and else conflicts")
                .hasOnlyElementsOfTypes(StoreException.RevisionConflict.class, RefusedException.class)
                .filteredOn(StoreException.RevisionConflict.class::isInstance)
                .hasSizeGreaterThan(thrown.size() * 9 / 10);
        Complaint closed = bench.acme.complaints().get(lives.receipt("K-1").id().orElseThrow());
        Complaint reopened = bench.acme
                .complaints()
                .reopen(closed, ComplaintStage.ReopenReason.NEW_INFORMATION, canaries.said("reopened"));
        provoke(
                StoreException.RevisionConflict.class,
                () -> bench.acme
                        .complaints()
                        .reopen(closed, ComplaintStage.ReopenReason.NEW_INFORMATION, canaries.said("late")));
        var forged = reopened.withStages(reopened.stages().subList(0, 9));
        provoke(
                StoreException.RevisionConflict.class,
                () -> bench.acme.complaints().assign(forged, "hanna"));
        isSilentAboutWhatWasThrown();
    }

    @Test
    void no_canary_is_heard_when_a_command_is_repeated_with_another_content() {
        Session once = bench.acme.once("retry-1");
        once.actionItems().open(said("first"));
        assertThat(once.actionItems().open(said("first")).title().get()).contains("first");
        RefusedException refused =
                provoke(RefusedException.class, () -> once.actionItems().open(said("second")));
        assertThat(refused.names("command.other-content")).isTrue();
        isSilentAboutWhatWasThrown();
        isSilent(Guards.printed(bench.store.changesets()).stream());
        isSilent(bench.store.changesets().stream()
                .flatMap(changeset -> changeset.entries().stream())
                .map(entry -> entry.content().json()));
    }

    private static OpenActionItem said(String what) {
        return OpenActionItem.of(CANARY + what, "carl", LocalDate.of(2027, 1, 1));
    }

    @Test
    void no_canary_is_heard_when_what_is_stored_cannot_be_read() {
        var key = lives.receipt("K-1").id().orElseThrow();
        List<UnaryOperator<Image>> damages = List.of(
                personal -> Image.ofCanonical(personal.json().substring(0, 200)),
                personal -> Image.ofCanonical(personal.json().replace(':', ' ')),
                personal -> Image.ofCanonical(personal.json() + personal.json()),
                personal -> Image.of(replaced(personal, CANARY)),
                personal -> Image.of(replaced(personal, List.of(CANARY))),
                personal -> Image.of(replaced(personal, Map.of("salt", CANARY, "value", List.of(CANARY)))),
                personal -> Image.of(replaced(personal, Map.of("salt", List.of(CANARY), "value", CANARY))));
        for (UnaryOperator<Image> damage : damages) {
            bench.store.tamperRecords(stored -> new StoredRecord(
                    stored.key(),
                    stored.revision(),
                    stored.schema(),
                    stored.image(),
                    damage.apply(stored.personal()),
                    stored.attributes()));
            provoke(
                    StoreException.IntegrityViolation.class,
                    () -> bench.acme.complaints().get(key));
            isSilent(Guards.printed(bench.acme.journal().verify(key.key())).stream());
        }
        isSilentAboutWhatWasThrown();
    }

    private static Map<String, Object> replaced(Image personal, Object value) {
        Map<String, Object> tree = personal.tree();
        tree.replaceAll((place, kept) -> value);
        return tree;
    }
}
