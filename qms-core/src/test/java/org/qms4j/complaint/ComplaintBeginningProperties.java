package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qms4j.Clause;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.ClientId;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Step;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.rule.Edition;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

class ComplaintBeginningProperties {
    private static final Cases CASES = new Cases();

    /** A step with which a complaint begins if its command is complete. */
    private record Beginning<C>(
            Step<Optional<Complaint>, C> step, Function<ComplaintId, C> command, boolean complete) {}

    @Provide
    Arbitrary<Actor> anybody() {
        return ComplaintWalkProperties.anybody();
    }

    @Provide
    Arbitrary<Beginning<?>> beginnings() {
        ReceiveComplaint receipt = Cases.receipt();
        TakeHistory history = Cases.history();
        LocalDate day = history.receivedOn();
        return Arbitraries.of(
                received(true, receipt),
                received(true, receipt.from(Cases.CLIENT)),
                received(false, receipt.from(Cases.MERGED)),
                received(false, receipt.from(ClientId.of("nobody"))),
                received(false, receipt.perceivedAs(Perception.unknown())),
                received(false, receipt.perceivedAs(Perception.of(" "))),
                new Beginning<>(ComplaintStep.RECEIVE, id -> receipt.as(Cases.OTHER), false),
                detected(true, receipt.published(PublicSide.first("https://reviews.example/1"))),
                detected(false, receipt),
                detected(
                        false,
                        receipt.published(
                                PublicSide.first("https://reviews.example/1").on(OwnedChannelId.of("none")))),
                remembered(true, history.withForwardedOn(day)),
                remembered(false, history.withForwardedOn(day.minusDays(1))),
                remembered(false, history.withReceivedOn(day.plusYears(50))),
                new Beginning<>(ComplaintStep.TAKE_HISTORY, id -> history.withId(Cases.COPY), false));
    }

    private static Beginning<ReceiveComplaint> received(boolean complete, ReceiveComplaint receipt) {
        return new Beginning<>(ComplaintStep.RECEIVE, receipt::as, complete);
    }

    private static Beginning<ReceiveComplaint> detected(boolean complete, ReceiveComplaint receipt) {
        return new Beginning<>(ComplaintStep.DETECT_PUBLIC, receipt::as, complete);
    }

    private static Beginning<TakeHistory> remembered(boolean complete, TakeHistory history) {
        return new Beginning<>(ComplaintStep.TAKE_HISTORY, history::withId, complete);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Clause(edition = Edition.ISO_10002_2018, value = "7.2")
    @Clause(edition = Edition.ISO_9001_2015, value = "7.5.3.2")
    void a_complaint_comes_in_whole_or_nothing_is_stored(
            @ForAll("beginnings") Beginning<?> beginning, @ForAll("anybody") Actor actor) {
        begins(beginning, actor);
    }

    private static <C> void begins(Beginning<C> beginning, Actor actor) {
        Register<Complaint> register = CASES.register(actor);
        Step<Optional<Complaint>, C> step = beginning.step();
        C command = beginning.command().apply(CASES.next());
        int stored = CASES.bench.store.changesets().size();
        List<RuleViolation> blockers = register.blockers(step, command);
        boolean allowed = beginning.complete() && actor.isOneOf(step.roles().toArray(Role[]::new));
        assertThat(blockers.isEmpty()).isEqualTo(allowed);
        if (allowed) {
            Complaint complaint = register.begin(step, command);
            assertThat(CASES.now(complaint.id())).isEqualTo(complaint);
            assertThat(CASES.bench.entries(complaint.key())).hasSize(1);
            CasePromises.always(complaint);
        } else {
            assertThatThrownBy(() -> register.begin(step, command))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.violations()).isEqualTo(blockers));
            assertThat(CASES.bench.store.changesets()).hasSize(stored);
        }
    }
}
