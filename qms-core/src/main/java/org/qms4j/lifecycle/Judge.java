package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

/** Judges one step of one actor, at the one moment that the step will be marked with. */
final class Judge {
    private final Desk desk;
    private final Entered mark;
    private final Situation.Reader reader;

    Judge(Desk desk, Situation.Reader reader) {
        this.desk = desk;
        this.mark = desk.mark();
        this.reader = reader;
    }

    /** Every reason against a step, and the duties that a waiver lifted. */
    record Verdict(List<RuleViolation> violations, List<String> waived) {
        static Verdict against(RuleViolation violation) {
            return new Verdict(List.of(violation), List.of());
        }

        Verdict orRefuse(Step<?, ?> step) {
            if (!violations.isEmpty()) {
                throw new RefusedException(step.action(), violations);
            }
            return this;
        }
    }

    /** Judges a step on a record that is in a stage, or one that begins a record and leaves none. */
    <R, F, C> Verdict judge(
            Verb<R, F, C> verb, R record, Optional<? extends Staged<?, ?>> staged, @Nullable C command) {
        if (!desk.permits(verb.action(), staged.map(Ref::key))) {
            return Verdict.against(RuleViolation.denied(verb.action()));
        }
        if (!CommandWalk.isInReach(mark.occurredAt())) {
            return Verdict.against(RuleViolation.error("constraint.Date", "occurredAt"));
        }
        Optional<Stage> stage = staged.map(Staged::stage);
        var violations = new ArrayList<RuleViolation>();
        if (mark.occurredAt().isAfter(mark.recordedAt())) {
            violations.add(RuleViolation.error("time.future", "occurredAt"));
        }
        Optional<CommandWalk> walk = Optional.ofNullable(command).map(CommandWalk::through);
        List<RuleViolation> malformed =
                walk.map(done -> malformed(command, done)).orElse(List.of());
        violations.addAll(malformed);
        if (stage.isPresent() && !verb.leaves(stage.get())) {
            violations.add(RuleViolation.error(
                    "stage.wrong", "", verb.name(), stage.get().name()));
            return new Verdict(violations, List.of());
        }
        var waived = new ArrayList<String>();
        Situation<R, F, C> situation = situation(record, stage.orElse(null), command);
        verb.after(situation)
                .filter(earlier -> mark.occurredAt().isBefore(earlier.entered().occurredAt()))
                .ifPresent(earlier ->
                        violations.add(RuleViolation.error("time.before-previous", "occurredAt", earlier.name())));
        for (Rule<R, F, C> rule : verb.conditions()) {
            boolean judgeable = rule.kind() == Rule.Kind.RECORD || (command != null && malformed.isEmpty());
            if (judgeable && !rule.met().test(situation)) {
                if (rule.kind() == Rule.Kind.DUTY && desk.waiver().isPresent()) {
                    waived.add(rule.code());
                } else {
                    violations.add(rule.violation(situation));
                }
            }
        }
        walk.filter(done -> malformed.isEmpty())
                .ifPresent(
                        done -> violations.addAll(done.judgeProofs(verb.provableSince(situation), mark.recordedAt())));
        return new Verdict(violations, waived);
    }

    <R, F, C> Situation<R, F, C> situation(R record, @Nullable Object stage, @Nullable C command) {
        @SuppressWarnings("unchecked")
        @Nullable
        F left = (F) stage;
        return new Situation<>(
                record, left, command, desk.actor(), mark, desk.office().conditions(), reader);
    }

    private List<RuleViolation> malformed(@Nullable Object command, CommandWalk walk) {
        return Stream.concat(
                        walk.flaws().stream(),
                        command == null || walk.isEndless() ? Stream.empty() : desk.office().check(command).stream())
                .distinct()
                .toList();
    }
}
