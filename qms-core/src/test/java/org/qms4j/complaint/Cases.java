package org.qms4j.complaint;

import static org.qms4j.QmsBench.ANNA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.QmsBench;
import org.qms4j.QmsWalk.Move;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Register;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.ownedchannel.ChannelFeatures;
import org.qms4j.ownedchannel.OpenChannel;
import org.qms4j.ownedchannel.OwnedChannel.Kind;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.rule.RefusedException;

/** Complaints on one bench, with a client, another complaint and a duplicate of that one beside them. */
final class Cases {
    static final Actor HUGO = Actor.of("hugo", Role.COMPLAINT_HANDLER);
    static final Actor TINA = Actor.of("tina", Role.TOP_MANAGEMENT);
    static final Actor DORA = Actor.of("dora", Role.COMPLAINT_HANDLER);
    static final Actor NIGHT = Actor.system("night");

    static final ClientId CLIENT = ClientId.of("client");
    static final ClientId MERGED = ClientId.of("merged");
    static final ComplaintId OTHER = ComplaintId.of("other");
    static final ComplaintId COPY = ComplaintId.of("copy");
    static final ComplaintId BEFORE = ComplaintId.of("before");
    static final OwnedChannelId PAGE = OwnedChannelId.of("page");

    /** A remedy above the limit needs a second person, and the decision may take longer in exceptional cases. */
    static final HandlingProfile PROFILE =
            HandlingProfile.ukPaymentServices().withHolding(true).approvingAbove(Money.of("100.00", "EUR"));

    final QmsBench bench = new QmsBench();
    private final Instant start = bench.now();
    private final Map<Actor, Desk> desks = new HashMap<>();
    private int count;

    Cases() {
        for (ClientId id : List.of(CLIENT, MERGED)) {
            var crm = ExternalRef.of("crm", "account", id.value());
            bench.acme
                    .clients()
                    .register(RegisterClient.of(crm, Client.Kind.ORGANIZATION).as(id));
        }
        bench.acme.clients().merge(MERGED, CLIENT);
        for (ComplaintId id : List.of(OTHER, COPY)) {
            bench.acme.complaints().receive(receipt().as(id));
        }
        bench.acme.complaints().markDuplicate(COPY, OTHER);
        bench.acme.complaints().receive(receipt().as(BEFORE).from(CLIENT));
        for (Move<Complaint, ?> move : CaseMoves.WAYS.get("ResolvedAtOnce")) {
            take(BEFORE, move);
        }
        var page = ChannelFeatures.of("Reviews", "hugo", Term.businessDays(1)).withUrl("https://reviews.example");
        bench.acme
                .ownedChannels()
                .open(OpenChannel.of(Kind.REVIEW_PLATFORM, page).as(PAGE));
    }

    static ReceiveComplaint receipt() {
        return ReceiveComplaint.of(Channel.EMAIL, "The flange is cracked")
                .from(Complainant.reachedAt("tel:+49 30 1234"))
                .about(Subject.unknown().clause("4.2"))
                .under(PROFILE);
    }

    static TakeHistory history() {
        return TakeHistory.of(
                LocalDate.of(2020, 2, 29), Channel.POST, Outcome.CLOSED, "migration", Evidence.of("file:old"));
    }

    /** One desk for each actor and bench: the validator behind it is costly. */
    private Desk desk(Actor actor) {
        return desks.computeIfAbsent(actor, bench::desk);
    }

    Register<Complaint> register(Actor actor) {
        return new Register<>(ComplaintStep.LIFECYCLE, desk(actor));
    }

    Complaint now(ComplaintId id) {
        return register(ANNA).get(id);
    }

    /** Takes a complaint in, always on the same Monday, with the action item that improves what clients are told. */
    Complaint begin(ReceiveComplaint receipt) {
        bench.clock.set(start);
        Complaint complaint = bench.acme.complaints().receive(receipt.as(next()));
        bench.acme
                .actionItems()
                .open(OpenActionItem.of("Say so in the manual", "carl", LocalDate.of(2026, 12, 31))
                        .as(improvement(complaint.id()))
                        .from(complaint));
        bench.acme.nonconformities().report(Complained.crates(complaint).as(nonconformity(complaint.id())));
        return complaint;
    }

    Complaint begin(TakeHistory history) {
        bench.clock.set(start);
        return bench.acme.complaints().takeHistory(history.withId(next()));
    }

    ComplaintId next() {
        count++;
        return ComplaintId.of("C-" + count);
    }

    static ActionItemId improvement(ComplaintId complaint) {
        return ActionItemId.of("improve-" + complaint.value());
    }

    static NonconformityId nonconformity(ComplaintId complaint) {
        return NonconformityId.of("n-" + complaint.value());
    }

    /** An ordinary complaint in a stage. */
    Complaint in(String stage) {
        if (stage.equals("Historical")) {
            return begin(history());
        }
        Complaint complaint = begin(receipt());
        for (Move<Complaint, ?> move : CaseMoves.WAYS.get(stage)) {
            complaint = take(complaint.id(), move);
        }
        return complaint;
    }

    <C> Complaint take(ComplaintId id, Move<Complaint, C> move) {
        bench.clock.advance(Duration.ofDays(move.days()));
        return register(move.by()).take(move.step(), id, move.command());
    }

    /** What a step would lead to; empty if it is refused. Nothing is stored, and no time passes. */
    <C> Optional<Complaint> lookAhead(ComplaintId id, Move<Complaint, C> move) {
        var now = bench.now();
        bench.clock.advance(Duration.ofDays(move.days()));
        try {
            return desk(move.by()).atomically(inner -> {
                throw new Undone(new Register<>(ComplaintStep.LIFECYCLE, inner).take(move.step(), id, move.command()));
            });
        } catch (Undone undone) {
            return Optional.of(undone.reached);
        } catch (RefusedException refused) {
            return Optional.empty();
        } finally {
            bench.clock.set(now);
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Complaint reached;

        Undone(Complaint reached) {
            super(null, null, false, false);
            this.reached = reached;
        }
    }
}
