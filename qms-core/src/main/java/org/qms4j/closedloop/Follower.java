package org.qms4j.closedloop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.closedloop.ClosedLoop.Kind;
import org.qms4j.closedloop.ClosedLoop.Link;
import org.qms4j.closedloop.ClosedLoop.Owed;
import org.qms4j.closedloop.ClosedLoop.Standing;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.complaint.ComplaintStage.Decided;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.evidence.Evidence;
import org.qms4j.nonconformity.CauseCandidate;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.NonconformityStage;
import org.qms4j.nonconformity.NonconformityStage.CorrectionOnly;
import org.qms4j.nonconformity.NonconformityStage.Effective;

/** Reads the links of one complaint from its records. */
final class Follower {
    private final Complaint complaint;
    private final List<Nonconformity> nonconformities;
    private final List<ActionItem> actions;

    /** @param actions of the complaint and of the nonconformities */
    Follower(Complaint complaint, List<Nonconformity> nonconformities, List<ActionItem> actions) {
        this.complaint = complaint;
        this.nonconformities = nonconformities.stream()
                .filter(it -> !(it.stage() instanceof NonconformityStage.Voided))
                .toList();
        this.actions = actions.stream()
                .filter(it -> !(it.stage() instanceof ActionItemStage.Cancelled))
                .toList();
    }

    ClosedLoop loop() {
        return new ClosedLoop(
                complaint.id(),
                complaint.receivedOn(),
                complaint.stage().name(),
                nonconformities.stream().map(Nonconformity::id).toList(),
                Stream.of(Kind.values()).map(this::link).toList());
    }

    private Link link(Kind kind) {
        if (complaint.stage() instanceof ComplaintStage.Historical && nonconformities.isEmpty()) {
            return new Link(kind, Standing.NOT_KNOWN, List.of(), List.of());
        }
        return switch (kind) {
            case ANSWER -> answer();
            case CAUSE -> ofNonconformities(kind, it -> !it.confirmedCauses().isEmpty(), Follower::causes);
            case ACTION -> action();
            case CHECK -> ofNonconformities(kind, Follower::isShownToWork, Follower::figures);
            case INFORMED -> informed();
        };
    }

    private Link answer() {
        Optional<DecisionCommunicated> decision = complaint.reached(DecisionCommunicated.class);
        if (complaint.isOpen() && !(complaint.stage() instanceof Decided)) {
            return new Link(Kind.ANSWER, Standing.OPEN, List.of(), owedByTheHandler("DECISION"));
        }
        return decision.map(told -> new Link(Kind.ANSWER, Standing.CLOSED, told.evidence(), List.of()))
                .orElseGet(() -> notNeeded(Kind.ANSWER));
    }

    /** What has to be known of each nonconformity; without one it is the complaint that has to say so first. */
    private Link ofNonconformities(Kind kind, Predicate<Nonconformity> reached, Evident evidence) {
        if (nonconformities.isEmpty()) {
            return undecided(kind);
        }
        List<Nonconformity> open = nonconformities.stream()
                .filter(it -> !reached.test(it) && needsMore(it))
                .toList();
        if (open.isEmpty() && nonconformities.stream().noneMatch(reached)) {
            return notNeeded(kind);
        }
        return new Link(
                kind,
                open.isEmpty() ? Standing.CLOSED : Standing.OPEN,
                nonconformities.stream().filter(reached).flatMap(evidence::of).toList(),
                open.stream().flatMap(Follower::owed).toList());
    }

    private interface Evident {
        Stream<Evidence> of(Nonconformity nonconformity);
    }

    /** As long as nobody has decided whether there is a nonconformity, the handler owes that decision. */
    private Link undecided(Kind kind) {
        return complaint.isOpen()
                ? new Link(kind, Standing.OPEN, List.of(), owedByTheHandler("CLOSING"))
                : notNeeded(kind);
    }

    private Link action() {
        Link planned = ofNonconformities(
                Kind.ACTION,
                it -> it.reached(NonconformityStage.Watched.class).isPresent()
                        && !(it.stage() instanceof NonconformityStage.Analysable),
                it -> Stream.empty());
        var evidence = new ArrayList<>(planned.evidence());
        var owed = new ArrayList<>(planned.owed());
        for (ActionItem item : actions) {
            item.reached(ActionItemStage.Done.class).ifPresent(done -> evidence.addAll(done.evidence()));
            if (item.stage() instanceof ActionItemStage.Owed) {
                owed.add(new Owed(item.key(), "ACTION", Optional.of(item.owner()), Optional.of(item.due())));
            }
        }
        Standing standing = !owed.isEmpty() ? Standing.OPEN : evidence.isEmpty() ? planned.standing() : Standing.CLOSED;
        return new Link(Kind.ACTION, standing, evidence, owed);
    }

    private Link informed() {
        var evidence = new ArrayList<Evidence>();
        var owed = new ArrayList<Owed>();
        complaint.reached(ComplaintStage.Closed.class).ifPresent(closed -> evidence.addAll(closed.informed()));
        if (complaint.isOpen()) {
            owed.addAll(owedByTheHandler("CLOSING"));
        }
        for (Nonconformity it : nonconformities) {
            it.reached(NonconformityStage.Closed.class).ifPresent(closed -> evidence.addAll(closed.informed()));
            owed(it).forEach(owed::add);
        }
        if (!owed.isEmpty()) {
            return new Link(Kind.INFORMED, Standing.OPEN, evidence, owed);
        }
        return evidence.isEmpty()
                ? notNeeded(Kind.INFORMED)
                : new Link(Kind.INFORMED, Standing.CLOSED, evidence, List.of());
    }

    private static Link notNeeded(Kind kind) {
        return new Link(kind, Standing.NOT_NEEDED, List.of(), List.of());
    }

    /** What was only corrected needs neither cause nor action nor check. */
    private static boolean needsMore(Nonconformity it) {
        return it.reached(CorrectionOnly.class).isEmpty()
                || it.stages().stream().anyMatch(NonconformityStage.Analysing.class::isInstance);
    }

    private static boolean isShownToWork(Nonconformity it) {
        return it.reached(Effective.class).isPresent()
                && !(it.stage() instanceof NonconformityStage.Analysable)
                && !(it.stage() instanceof NonconformityStage.Analysing)
                && !(it.stage() instanceof NonconformityStage.Planned)
                && !(it.stage() instanceof NonconformityStage.Watched);
    }

    private static Stream<Evidence> causes(Nonconformity it) {
        return it.confirmedCauses().stream()
                .map(CauseCandidate::judgements)
                .flatMap(judgements -> judgements.get(judgements.size() - 1).evidence().stream());
    }

    private static Stream<Evidence> figures(Nonconformity it) {
        return it.reached(Effective.class).stream().flatMap(effective -> effective.observation().evidence().stream());
    }

    private static Stream<Owed> owed(Nonconformity it) {
        return it.deadline().stream()
                .map(deadline -> new Owed(
                        it.key(), deadline.kind().name(), Optional.of(it.responsible()), Optional.of(deadline.due())));
    }

    private List<Owed> owedByTheHandler(String what) {
        Optional<LocalDate> due = complaint.owed().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(what))
                .map(Map.Entry::getValue)
                .findFirst();
        return List.of(new Owed(complaint.key(), what, complaint.handler(), due));
    }
}
