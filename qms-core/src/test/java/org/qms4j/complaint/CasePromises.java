package org.qms4j.complaint;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.QmsWalk.Move;
import org.qms4j.actor.Role;
import org.qms4j.complaint.ComplaintStage.Acknowledged;
import org.qms4j.complaint.ComplaintStage.Answerable;
import org.qms4j.complaint.ComplaintStage.Approval;
import org.qms4j.complaint.ComplaintStage.Assessed;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.ComplaintStage.DisputeEnded;
import org.qms4j.complaint.ComplaintStage.EscalatedInternal;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Investigating;
import org.qms4j.complaint.ComplaintStage.NoReply;
import org.qms4j.complaint.ComplaintStage.RecourseExhausted;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.ComplaintStage.Reopened;
import org.qms4j.complaint.ComplaintStage.ResolvedAtOnce;
import org.qms4j.complaint.ComplaintStage.Withdrawn;
import org.qms4j.complaint.PublicNote.Replied;
import org.qms4j.evidence.Evidence;

/** What a complaint promises to whoever reads it, whatever was done with it: the table of the domain, told again. */
final class CasePromises {
    /** From where a step leads to which stage. */
    record Road(String to, Set<String> from) {
        static Road to(String stage, String... from) {
            return new Road(stage, Set.of(from));
        }
    }

    /** The steps that lead on. One that is neither here nor leads away stays where it is. */
    static final Map<String, Road> ROADS = Map.ofEntries(
            entry("acknowledge", Road.to("Acknowledged", "Received")),
            entry("assess", Road.to("Assessed", "Acknowledged", "Reopened")),
            entry("investigate", Road.to("Investigating", "Assessed", "EscalatedInternal", "Reopened")),
            entry("resolve-at-once", Road.to("ResolvedAtOnce", "Assessed")),
            entry("prepare-response", Road.to("ResponsePrepared", "Investigating")),
            entry("communicate-decision", Road.to("DecisionCommunicated", "ResolvedAtOnce", "ResponsePrepared")),
            entry("accept", Road.to("Accepted", "DecisionCommunicated")),
            entry("reject", Road.to("Rejected", "DecisionCommunicated")),
            entry("lapse", Road.to("NoReply", "DecisionCommunicated")),
            entry("escalate", Road.to("EscalatedInternal", "Rejected")),
            entry("dispute", Road.to("Disputed", "Rejected")),
            entry("end-dispute", Road.to("DisputeEnded", "Disputed")),
            entry("exhaust-recourse", Road.to("RecourseExhausted", "Rejected")),
            entry("close", Road.to("Closed", "Accepted", "NoReply", "DisputeEnded", "RecourseExhausted")),
            entry("reopen", Road.to("Reopened", "Closed", "Duplicate")));

    /** The steps that lead away from wherever the complaint is open, if not from elsewhere too. */
    static final Map<String, String> AWAY =
            Map.of("withdraw", "Withdrawn", "mark-duplicate", "Duplicate", "void", "Voided");

    /** What can still be done when nothing is open any more. */
    static final Set<String> IN_PUBLIC = Set.of(
            "go-public",
            "approve-public-reply",
            "reply-publicly",
            "move-to-private",
            "resolve-visibly",
            "announce-repeat",
            "announce-clause");

    static final Map<String, Set<String>> AFTERWARDS = Map.of(
            "Closed", and(IN_PUBLIC, "reopen", "rate-handling", "record-cost", "void"),
            "Withdrawn", and(IN_PUBLIC, "record-cost"),
            "Duplicate", Set.of("reopen", "record-cost"),
            "Historical", Set.of("record-cost", "void"),
            "Voided", Set.of("record-cost"));

    private CasePromises() {}

    private static Set<String> and(Set<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toSet());
    }

    /** What holds when a step was taken. */
    static void hold(Complaint before, Complaint after, Move<Complaint, ?> move) {
        assertThat(leads(
                        move.step().name(), before.stage().name(), after.stage().name()))
                .as(
                        "%s from %s to %s",
                        move.step(), before.stage().name(), after.stage().name())
                .isTrue();
        assertThat(asReceived(after)).isEqualTo(asReceived(before));
        if (move.step() == PublicStep.GO_PUBLIC) {
            assertThat(before.publicSide()).isEmpty();
        } else if (move.step() != CaseStep.CLASSIFY) {
            assertThat(asClassified(after)).isEqualTo(asClassified(before));
        }
        assertThat(after.publicNotes().subList(0, before.publicNotes().size())).isEqualTo(before.publicNotes());
        assertThat(after.concerns()).containsAll(before.concerns());
        assertThat(after.corrections().subList(0, before.corrections().size())).isEqualTo(before.corrections());
        boolean moved = after.stages().size() > before.stages().size();
        assertThat(after.stages()).hasSize(before.stages().size() + (moved ? 1 : 0));
        assertThat(after.stages().subList(0, before.stages().size())).isEqualTo(before.stages());
        assertThat(after.stages())
                .extracting(stage -> stage.entered().occurredAt())
                .isSorted();
        if (moved) {
            assertThat(after.stage().entered().actor()).isEqualTo(move.by().id());
            entered(before, after, move);
        }
        always(after);
    }

    /** The stages in which something is still to be done. */
    static Set<String> open() {
        return ROADS.values().stream()
                .flatMap(road -> Stream.concat(Stream.of(road.to()), road.from().stream()))
                .filter(stage -> !AFTERWARDS.containsKey(stage))
                .collect(Collectors.toSet());
    }

    /** Tells whether a step may have led from one stage to another. */
    static boolean leads(String step, String from, String to) {
        if (AFTERWARDS.containsKey(from) && !AFTERWARDS.get(from).contains(step)) {
            return false;
        }
        if (ROADS.containsKey(step)) {
            return ROADS.get(step).from().contains(from) && ROADS.get(step).to().equals(to);
        }
        return AWAY.getOrDefault(step, from).equals(to);
    }

    /** What was taken down at receipt is never corrected by what the organization finds. */
    private static List<Object> asReceived(Complaint complaint) {
        return List.of(
                complaint.id(),
                complaint.receivedOn(),
                complaint.channel(),
                complaint.perception().text(),
                complaint.perception().text().flatMap(text -> text.value()),
                complaint.perception().remedySought(),
                complaint.complainant().contact().flatMap(contact -> contact.value()),
                complaint.source(),
                complaint.safetySuspected(),
                complaint.profile(),
                complaint.summaryUntil());
    }

    /** What changes only when somebody says that it is about something else. */
    private static List<Object> asClassified(Complaint complaint) {
        return List.of(
                complaint.perception().category(), complaint.subject(), complaint.publicSide(), complaint.concerns());
    }

    /** What holds of every complaint at any time. */
    static void always(Complaint complaint) {
        assertThat(complaint.isOpen())
                .isEqualTo(open().contains(complaint.stage().name()));
        assertThat(complaint.reopenings())
                .isEqualTo(complaint.stages().stream()
                        .filter(Reopened.class::isInstance)
                        .count());
        if (!complaint.isOpen()) {
            assertThat(complaint.owed()).isEmpty();
        } else if (complaint.isClockStopped()) {
            LocalDate stopped = complaint
                    .clockStops()
                    .get(complaint.clockStops().size() - 1)
                    .from();
            assertThat(complaint.owed())
                    .allSatisfy((kind, due) ->
                            assertThat(!kind.waits() || due.isBefore(stopped)).isTrue());
        }
        assertThat(complaint.decidedOn().isPresent())
                .isEqualTo(complaint.decision().isPresent());
        assertThat(complaint.publicNotes().isEmpty() || complaint.publicSide().isPresent())
                .isTrue();
        assertThat(complaint.publicNotes(Replied.class))
                .allSatisfy(reply -> assertThat(reply.evidence()).isNotEmpty())
                .allSatisfy(reply -> assertThat(InPublic.givesNobodyAway(complaint, reply.text()))
                        .isTrue());
        if (complaint.reached(Historical.class).isPresent()) {
            assertThat(complaint.stages()).hasSizeLessThanOrEqualTo(2);
            assertThat(complaint.deadlines()).isEmpty();
            assertThat(complaint.profile()).isEmpty();
            assertThat(complaint.summaryUntil()).isEmpty();
            assertThat(complaint.severity()).isEmpty();
            assertThat(complaint.validity()).isEmpty();
            assertThat(complaint.gaps()).contains(Gap.ACKNOWLEDGEMENT, Gap.SEVERITY, Gap.DECISION);
        }
    }

    private static void entered(Complaint before, Complaint after, Move<Complaint, ?> move) {
        ComplaintStage stage = after.stage();
        if (stage instanceof Acknowledged acknowledged) {
            proved(after, acknowledged.evidence());
        } else if (stage instanceof Assessed assessed) {
            boolean dangerous = assessed.triage().safetyImplication();
            assertThat(dangerous && assessed.immediateAction().isEmpty()).isFalse();
        } else if (stage instanceof Investigating investigating) {
            deepEnough(after.severity().orElseThrow(), investigating.depth());
        } else if (stage instanceof DecisionCommunicated decision) {
            decided(after, decision);
        } else if (stage instanceof NoReply) {
            assertThat(sinceEntered(before, after)).isGreaterThan(Duration.ofDays(28));
        } else if (stage instanceof EscalatedInternal escalated) {
            escalated(before, escalated);
        } else if (stage instanceof DisputeEnded ended) {
            assertThat(ended.evidence()).isNotEmpty();
        } else if (stage instanceof RecourseExhausted) {
            exhausted(before, after);
        } else if (stage instanceof Withdrawn withdrawn) {
            assertThat(withdrawn.evidence()).isNotEmpty();
        } else if (stage instanceof Closed closed) {
            closed(after, closed, move);
        } else if (stage instanceof Reopened reopened && reopened.reason() == ReopenReason.RECURRENCE) {
            assertThat(sinceEntered(before, after)).isLessThan(Duration.ofDays(91));
        }
        if (stage instanceof Answerable answerable) {
            answerable(after, answerable);
        }
    }

    private static Duration sinceEntered(Complaint before, Complaint after) {
        Instant left = before.stage().entered().occurredAt();
        return Duration.between(left, after.stage().entered().occurredAt());
    }

    /** Whoever can be told was told. */
    private static void proved(Complaint complaint, List<Evidence> evidence) {
        assertThat(complaint.complainant().isAnonymous() || !evidence.isEmpty()).isTrue();
    }

    private static void deepEnough(int severity, Triage.Depth depth) {
        if (severity >= 4) {
            assertThat(depth).isEqualTo(Triage.Depth.THOROUGH);
        } else if (severity == 3) {
            assertThat(depth).isNotEqualTo(Triage.Depth.BASIC);
        }
    }

    private static void answerable(Complaint complaint, Answerable answer) {
        assertThat(complaint.concerns())
                .doesNotContain(complaint.stage().entered().actor());
        boolean untold = answer.cause().family() == Cause.Family.INFORMATION;
        assertThat(untold && answer.cause().pointsTo().isEmpty()).isFalse();
        if (answer instanceof ResolvedAtOnce resolved) {
            Triage triage = complaint.reached(Assessed.class).orElseThrow().triage();
            assertThat(triage.severity()).isLessThan(4);
            assertThat(triage.safetyImplication()).isFalse();
            assertThat(resolved.evidence()).isNotEmpty();
        }
    }

    private static void decided(Complaint complaint, DecisionCommunicated decision) {
        proved(complaint, decision.evidence());
        assertThat(decision.recourse().internal()
                        || decision.recourse().external().isPresent())
                .isTrue();
        assertThat(decision.decidedBy()).isEqualTo(decision.entered().actor());
        escalations(complaint)
                .reduce((earlier, later) -> later)
                .ifPresent(escalated -> assertThat(decision.decidedBy()).isEqualTo(escalated.decider()));
        boolean costly = decision.remedy()
                .filter(remedy -> complaint.profile().orElseThrow().needsApproval(remedy))
                .isPresent();
        if (costly) {
            Approval approval = decision.approval().orElseThrow();
            assertThat(approval.entered().actor()).isNotEqualTo(decision.decidedBy());
            assertThat(decision.remedy().orElseThrow().isWithin(approval.remedy()))
                    .isTrue();
        }
    }

    private static int level(Complaint complaint) {
        return (int) escalations(complaint).count();
    }

    /** The escalations since the case was opened, or opened again. */
    private static Stream<EscalatedInternal> escalations(Complaint complaint) {
        var since = new ArrayList<EscalatedInternal>();
        complaint.stages().forEach(stage -> {
            if (stage instanceof Reopened) {
                since.clear();
            } else if (stage instanceof EscalatedInternal escalated) {
                since.add(escalated);
            }
        });
        return since.stream();
    }

    private static void escalated(Complaint before, EscalatedInternal escalated) {
        assertThat(escalated.level())
                .isEqualTo(level(before) + 1)
                .isLessThanOrEqualTo(before.profile().orElseThrow().internalLevels());
        assertThat(escalated.decider())
                .isNotEqualTo(before.decision().orElseThrow().decidedBy());
    }

    private static void exhausted(Complaint before, Complaint after) {
        boolean offered = before.decision().orElseThrow().recourse().internal();
        assertThat(offered || level(before) == before.profile().orElseThrow().internalLevels())
                .isTrue();
        assertThat(before.decision().orElseThrow().recourse().external()).isPresent();
        assertThat(sinceEntered(before, after)).isGreaterThan(Duration.ofDays(28));
    }

    private static void closed(Complaint complaint, Closed closed, Move<Complaint, ?> move) {
        DecisionCommunicated decision = complaint.decision().orElseThrow();
        boolean upheld = complaint.validity().orElseThrow().isUpheld();
        boolean severe = complaint.severity().orElseThrow() >= 4;
        proved(complaint, closed.informed());
        assertThat(upheld && closed.nonconformity().isEmpty()).isFalse();
        assertThat(decision.remedy().isPresent() && complaint.remedyExecution().isEmpty())
                .isFalse();
        assertThat(complaint.commitments()).allMatch(promise -> promise.kept().isPresent());
        assertThat(complaint.isClockStopped()).isFalse();
        assertThat(severe && decision.decidedBy().equals(move.by().id())).isFalse();
        boolean declined = closed.nonconformity()
                .filter(nonconformity -> !nonconformity.needed())
                .isPresent();
        if (upheld && severe && declined) {
            assertThat(move.by().isOneOf(Role.QMS_MANAGER, Role.TOP_MANAGEMENT)).isTrue();
        }
        if (complaint.cause().orElseThrow().family() == Cause.Family.INFORMATION) {
            assertThat(closed.action()).contains(Cases.improvement(complaint.id()));
        }
    }
}
