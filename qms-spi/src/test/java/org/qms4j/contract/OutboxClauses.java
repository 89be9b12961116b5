package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.GLOBEX;
import static org.qms4j.contract.Sample.aComplaint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.outbox.Outbox.Claim;
import org.qms4j.spi.outbox.Outbox.Dead;
import org.qms4j.spi.store.StoreInfo;

/** OBX: what is owed is handed out until it is delivered, to one at a time, and is never owed for nothing. */
interface OutboxClauses extends Verdicts {
    Duration LONG = Duration.ofMinutes(10);
    Duration SHORT = Duration.ofMillis(200);

    /** The outbox of the store; a store without one is not asked. */
    default Outbox outbox() {
        needsOutbox();
        return store().outbox().orElseThrow();
    }

    private void needsOutbox() {
        assumeTrue(store().outbox().isPresent(), "OUTBOX");
    }

    /** Owes something to somebody and returns it. */
    default Notification owed(String recipient) {
        Changes changes = writing(aComplaint("about " + recipient)).telling(recipient);
        commit(changes);
        return changes.notifications().get(0);
    }

    default Claim claimed(Duration lease) {
        List<Claim> claims = outbox().claim(lease, 10);
        assertThat(claims).as("claims of the one notification that is owed").hasSize(1);
        return claims.get(0);
    }

    /** What is due a little later: the store goes by its own clock. */
    default Claim claimedInTime() {
        return awaited("a claim", () -> outbox().claim(LONG, 10).stream().findFirst());
    }

    private static <T> T awaited(String what, Supplier<Optional<T>> ask) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = ask.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new AssertionError(what + ": not within 30 s, though the wait or the lease has ended");
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private void assertNothingOwed() {
        assertThat(outbox().claim(LONG, 10))
                .as("claims, though nothing is owed")
                .isEmpty();
        assertThat(outbox().waiting()).as("what waits, though nothing is owed").isZero();
    }

    @Test
    default void required_OBX01_a_store_has_an_outbox_if_it_says_so() {
        assertThat(store().outbox().isPresent())
                .as("there is an outbox, as info() tells")
                .isEqualTo(store().info().levels().contains(StoreInfo.Level.OUTBOX));
    }

    @Test
    default void required_OBX02_what_a_changeset_owes_is_handed_out_verbatim() {
        needsOutbox();
        Changes changes =
                writing(aComplaint("c1"), aComplaint("c2").at(3)).telling(Texts.DIFFICULT.toArray(String[]::new));
        commit(changes);

        List<Notification> handedOut =
                outbox().claim(LONG, 1_000).stream().map(Claim::notification).toList();

        assertThat(handedOut)
                .as("notifications claimed")
                .withRepresentation(Words.ESCAPED)
                .containsExactlyInAnyOrderElementsOf(changes.notifications());
    }

    @Test
    default void required_OBX03_a_refused_changeset_owes_nothing() {
        needsOutbox();
        Changes refused = writing(aComplaint("c1").next()).telling("person:anna");

        assertConflict(refused);

        assertNothingOwed();
    }

    @Test
    default void required_OBX04_a_repeated_command_owes_nothing_again() {
        needsOutbox();
        Changes named = writing(aComplaint("c1")).as("command 1").telling("person:anna");
        commit(named);
        outbox().settle(claimed(LONG), DeliveryResult.delivered());

        assertAnswered(named, true, named.entries());

        assertNothingOwed();
    }

    @Test
    default void required_OBX05_what_is_taken_is_given_to_nobody_else() {
        needsOutbox();
        owed("person:anna");

        Claim claim = claimed(LONG);

        assertThat(claim.attempt()).as("number of the first attempt").isEqualTo(1);
        assertThat(outbox().claim(LONG, 10)).as("claims while it is taken").isEmpty();
        assertThat(outbox().waiting()).as("what waits while it is taken").isEqualTo(1);
    }

    @Test
    default void required_OBX06_after_the_lease_it_is_owed_again_and_the_attempt_has_counted() {
        needsOutbox();
        Notification notification = owed("person:anna");
        Claim lost = claimed(SHORT);

        Claim again = claimedInTime();

        assertThat(again.notification()).isEqualTo(notification);
        assertThat(again.attempt())
                .as("attempt after one that was never settled")
                .isEqualTo(2);
        assertThat(again.token()).as("token, another one for another claim").isNotEqualTo(lost.token());
    }

    @Test
    default void required_OBX07_who_was_overtaken_settles_and_releases_nothing() {
        needsOutbox();
        owed("person:anna");
        Claim frozen = claimed(SHORT);
        Claim current = claimedInTime();

        for (DeliveryResult result : List.of(
                DeliveryResult.delivered(), DeliveryResult.retry(Duration.ZERO), DeliveryResult.rejected("no"))) {
            assertThat(outbox().settle(frozen, result))
                    .as("settling a claim that was overtaken: %s", result)
                    .isFalse();
        }
        assertThat(outbox().release(frozen))
                .as("releasing a claim that was overtaken")
                .isFalse();
        assertThat(outbox().claim(LONG, 10))
                .as("claims while the current one stands")
                .isEmpty();
        assertThat(outbox().settle(current, DeliveryResult.delivered()))
                .as("settling the current claim")
                .isTrue();
        assertNothingOwed();
    }

    @Test
    default void required_OBX08_a_claim_is_settled_once() {
        needsOutbox();
        owed("person:anna");
        Claim claim = claimed(LONG);
        assertThat(outbox().settle(claim, DeliveryResult.retry(Duration.ZERO))).isTrue();

        assertThat(outbox().settle(claim, DeliveryResult.delivered()))
                .as("settling a second time")
                .isFalse();
        assertThat(outbox().release(claim)).as("releasing what is settled").isFalse();
        assertThat(claimedInTime().attempt()).isEqualTo(2);
    }

    @Test
    default void required_OBX09_what_is_to_be_tried_again_waits_as_long_as_asked() {
        needsOutbox();
        owed("person:anna");
        outbox().settle(claimed(LONG), DeliveryResult.retry(Duration.ofHours(1)));

        assertThat(outbox().claim(LONG, 10)).as("claims within the wait").isEmpty();
        assertThat(outbox().waiting()).as("what waits").isEqualTo(1);
        owed("person:ben");
        outbox().settle(claimed(LONG), DeliveryResult.retry(SHORT));
        assertThat(claimedInTime().notification().recipient()).isEqualTo("person:ben");
    }

    @Test
    default void required_OBX10_what_was_not_attempted_is_given_back_as_if_it_had_not_been_taken() {
        needsOutbox();
        owed("person:anna");
        Claim claim = claimed(LONG);

        assertThat(outbox().release(claim)).isTrue();

        assertThat(claimed(LONG).attempt())
                .as("attempt after one that was given back")
                .isEqualTo(1);
        assertThat(outbox().settle(claim, DeliveryResult.delivered()))
                .as("settling what was given back")
                .isFalse();
    }

    @Test
    default void required_OBX11_what_is_rejected_is_dead_and_listed_and_holds_nothing_up() {
        needsOutbox();
        Notification poison = owed("person:nobody");
        Claim claim = claimed(LONG);
        Notification other = owed("person:anna");

        outbox().settle(claim, DeliveryResult.rejected("no address"));

        assertThat(claimed(LONG).notification()).isEqualTo(other);
        assertThat(outbox().dead(ACME, "", 10))
                .containsExactly(new Dead(poison.id(), Optional.of(poison), 1, "no address"));
        assertThat(outbox().waiting()).as("what waits beside the dead one").isEqualTo(1);
    }

    @Test
    default void required_OBX12_a_long_reason_is_cut_off() {
        needsOutbox();
        owed("person:anna");

        outbox().settle(claimed(LONG), DeliveryResult.rejected("x".repeat(5_000)));

        assertThat(outbox().dead(ACME, "", 10))
                .extracting(Dead::reason)
                .containsExactly("x".repeat(Outbox.LONGEST_REASON));
    }

    @Test
    default void required_OBX13_the_dead_are_listed_for_their_organization_in_the_order_of_their_ids() {
        needsOutbox();
        List<Sample> complaints = Sample.complaints(25);
        complaints.forEach(complaint -> commit(writing(complaint).telling("person:anna")));
        commit(writing(aComplaint("c1").of(GLOBEX)).telling("person:anna"));
        outbox().claim(LONG, 100).forEach(claim -> outbox().settle(claim, DeliveryResult.rejected("no")));

        var listed = new ArrayList<String>();
        List<Dead> page = outbox().dead(ACME, "", 10);
        while (!page.isEmpty() && listed.size() < 100) {
            page.forEach(dead -> listed.add(dead.id()));
            page = outbox().dead(ACME, listed.get(listed.size() - 1), 10);
        }

        assertThat(listed)
                .as("ids of the dead, in pages of ten")
                .hasSize(25)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(outbox().dead(GLOBEX, "", 10)).hasSize(1);
        assertThat(outbox().dead(ACME, "", 1)).hasSize(1);
    }

    @Test
    default void required_OBX14_a_dead_one_is_owed_anew_when_somebody_asks() {
        needsOutbox();
        Notification notification = owed("person:anna");
        Claim first = claimed(LONG);
        assertThat(outbox().replay(ACME, notification.id()))
                .as("replay of what is not dead")
                .isFalse();
        outbox().settle(first, DeliveryResult.rejected("no"));

        assertThat(outbox().replay(GLOBEX, notification.id()))
                .as("replay for another organization")
                .isFalse();
        assertThat(outbox().replay(ACME, "unknown")).as("replay of nothing").isFalse();
        assertThat(outbox().replay(ACME, notification.id())).isTrue();

        Claim anew = claimed(LONG);
        assertThat(anew.attempt()).as("attempt, counted anew").isEqualTo(1);
        assertThat(outbox().dead(ACME, "", 10)).isEmpty();
        assertThat(outbox().settle(first, DeliveryResult.delivered()))
                .as("settling the claim of before it died")
                .isFalse();
    }

    @Test
    default void required_OBX15_a_claim_is_no_larger_than_asked() {
        needsOutbox();
        IntStream.range(0, 5).forEach(number -> owed("person:" + number));

        assertThat(outbox().claim(LONG, 2)).hasSize(2);
        assertThat(outbox().claim(LONG, 2)).hasSize(2);
        assertThat(outbox().claim(LONG, 2)).hasSize(1);
    }

    @Test
    default void required_OBX16_several_dispatchers_deliver_what_several_writers_owe_once_each() {
        needsOutbox();
        int writers = 3;
        int each = 60;
        List<String> delivered = Collections.synchronizedList(new ArrayList<>());

        Race.of(writers + 2, runner -> {
            if (runner < writers) {
                for (int number = 0; number < each; number++) {
                    wins(writing(aComplaint(runner + "-" + number)).telling("person:" + runner));
                }
                return true;
            }
            awaited("everything owed", () -> {
                for (Claim claim : outbox().claim(LONG, 7)) {
                    if (outbox().settle(claim, DeliveryResult.delivered())) {
                        delivered.add(claim.notification().id());
                    }
                }
                return delivered.size() >= writers * each ? Optional.of(true) : Optional.empty();
            });
            return true;
        });

        assertThat(delivered)
                .as("delivered by two dispatchers")
                .hasSize(writers * each)
                .doesNotHaveDuplicates();
        assertNothingOwed();
    }

    @Test
    default void required_OBX17_one_organization_with_much_owed_does_not_starve_another() {
        needsOutbox();
        Sample.complaints(60).forEach(complaint -> commit(writing(complaint).telling("person:anna")));
        commit(writing(aComplaint("c1").of(GLOBEX)).telling("person:anna"));
        Sample.complaints(120)
                .subList(60, 120)
                .forEach(complaint -> commit(writing(complaint).telling("person:anna")));

        boolean served = IntStream.range(0, 8)
                .mapToObj(turn -> outbox().claim(LONG, 10))
                .flatMap(List::stream)
                .anyMatch(claim -> claim.notification().organization().equals(GLOBEX));

        assertThat(served)
                .as("the second organization is served before all that the first one is owed")
                .isTrue();
    }

    @Test
    default void required_OBX18_the_outbox_of_a_closed_store_refuses_every_call() {
        Outbox outbox = outbox();
        Notification notification = owed("person:anna");
        Claim claim = claimed(LONG);
        store().close();

        Stream.of(
                        new Call("a claim", () -> outbox.claim(LONG, 1)),
                        new Call("settling", () -> outbox.settle(claim, DeliveryResult.delivered())),
                        new Call("releasing", () -> outbox.release(claim)),
                        new Call("the list of the dead", () -> outbox.dead(ACME, "", 1)),
                        new Call("a replay", () -> outbox.replay(ACME, notification.id())),
                        new Call("the count of what waits", outbox::waiting))
                .forEach(call -> call.isRefusedWith(StoreException.StoreClosed.class));
    }

    @Test
    default void required_OBX19_what_is_owed_is_there_after_a_restart() {
        needsOutbox();
        assumeTrue(store().info().durability() == StoreInfo.Durability.DURABLE, "DURABLE");
        Notification waiting = owed("person:anna");
        claimed(SHORT);
        Notification dead = owed("person:ben");
        outbox().settle(awaitedFor(dead), DeliveryResult.rejected("no"));

        restarted();

        assertThat(outbox().dead(ACME, "", 10)).extracting(Dead::id).containsExactly(dead.id());
        Claim again = claimedInTime();
        assertThat(again.notification()).isEqualTo(waiting);
        assertThat(again.attempt())
                .as("attempt after one of before the restart")
                .isGreaterThanOrEqualTo(2);
    }

    private Claim awaitedFor(Notification notification) {
        return awaited(
                "the claim",
                () -> outbox().claim(SHORT, 10).stream()
                        .filter(claim -> claim.notification().equals(notification))
                        .findFirst());
    }
}
