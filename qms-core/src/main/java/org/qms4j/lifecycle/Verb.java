package org.qms4j.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qms4j.actor.Role;
import org.qms4j.notification.Recipient;
import org.qms4j.rule.ClauseRef;

/**
 * A step while it is being declared: every method returns the step with one thing more.
 *
 * @param <A> the record
 * @param <F> the stage or group of stages it leaves
 * @param <C> the command
 */
public final class Verb<A, F, C> extends Step<A, C> {
    private final Course<A, F, C> course;
    private final List<Rule<A, F, C>> rules;
    private final List<Function<Situation<A, F, C>, List<String>>> tellings;
    private final Function<Situation<A, F, C>, Optional<String>> reason;

    Verb(
            Heading<C> heading,
            Course<A, F, C> course,
            List<Rule<A, F, C>> rules,
            List<Function<Situation<A, F, C>, List<String>>> tellings,
            Function<Situation<A, F, C>, Optional<String>> reason) {
        super(heading);
        this.course = course;
        this.rules = List.copyOf(rules);
        this.tellings = List.copyOf(tellings);
        this.reason = reason;
    }

    /**
     * Which stage a step leaves for what, the stage it cannot have happened before, and since when evidence can prove
     * it.
     */
    record Course<A, F, C>(
            Optional<Class<F>> from,
            Function<Situation<A, F, C>, A> outcome,
            Function<Situation<A, F, C>, Optional<Stage>> after,
            Function<Situation<A, F, C>, Instant> provableSince) {}

    /**
     * Says who may take the step.
     *
     * @param roles the roles
     * @return the step
     */
    public Verb<A, F, C> by(Role... roles) {
        var heading = heading();
        return new Verb<>(
                new Heading<>(heading.type(), heading.name(), heading.event(), heading.command(), Set.of(roles)),
                course,
                rules,
                tellings,
                reason);
    }

    /**
     * Adds a condition on the record, which can be judged before there is a command. The command must not be looked at.
     *
     * @param code the rule
     * @param clause the clause it serves
     * @param met whether it is met
     * @return the step
     */
    public Verb<A, F, C> needs(String code, ClauseRef clause, Predicate<Situation<A, F, C>> met) {
        return with(Rule.of(Rule.Kind.RECORD, code, "", clause, met));
    }

    /**
     * Adds a condition on a field of the command.
     *
     * @param path the field
     * @param code the rule
     * @param clause the clause it serves
     * @param met whether it is met
     * @return the step
     */
    public Verb<A, F, C> given(String path, String code, ClauseRef clause, Predicate<Situation<A, F, C>> met) {
        return with(Rule.of(Rule.Kind.COMMAND, code, path, clause, met));
    }

    /**
     * Adds a separation of duties, which a recorded waiver lifts.
     *
     * @param path the field of the command that names the other person; empty if it is the actor
     * @param code the rule
     * @param clause the clause it serves
     * @param met whether the duties are separate
     * @return the step
     */
    public Verb<A, F, C> duty(String path, String code, ClauseRef clause, Predicate<Situation<A, F, C>> met) {
        return with(Rule.of(Rule.Kind.DUTY, code, path, clause, met));
    }

    /**
     * Says what the text of the last condition names, so that its reader knows where to look: ids of records and their
     * parts, limits, counts.
     *
     * @param names from the situation; no personal data
     * @return the step
     */
    public Verb<A, F, C> naming(Function<Situation<A, F, C>, List<String>> names) {
        var named = new ArrayList<>(rules);
        named.set(rules.size() - 1, rules.get(rules.size() - 1).naming(names));
        return new Verb<>(heading(), course, named, tellings, reason);
    }

    /**
     * Says who is told when the step was taken.
     *
     * @param recipients from the situation: {@code role:…} and {@code person:…}; none if nobody is
     * @return the step
     */
    public Verb<A, F, C> tells(Function<Situation<A, F, C>, List<String>> recipients) {
        return new Verb<>(heading(), course, rules, append(tellings, recipients), reason);
    }

    /**
     * Says in which roles everybody is told when the step was taken.
     *
     * @param roles the roles
     * @return the step
     */
    public Verb<A, F, C> tells(Role... roles) {
        List<String> recipients = Stream.of(roles).map(Recipient::of).toList();
        return tells(it -> recipients);
    }

    /**
     * Says which code the journal gives as the reason.
     *
     * @param code from the situation; no personal data
     * @return the step
     */
    public Verb<A, F, C> because(Function<Situation<A, F, C>, String> code) {
        return new Verb<>(heading(), course, rules, tellings, situation -> Optional.of(code.apply(situation)));
    }

    /**
     * Says since when evidence can prove the step, where that is not since the step can have happened.
     *
     * @param fact from the situation: the instant before which what is to be proved cannot have been so
     * @return the step
     */
    public Verb<A, F, C> provedSince(Function<Situation<A, F, C>, Instant> fact) {
        var proved = new Course<>(course.from(), course.outcome(), course.after(), fact);
        return new Verb<>(heading(), proved, rules, tellings, reason);
    }

    private Verb<A, F, C> with(Rule<A, F, C> rule) {
        return new Verb<>(heading(), course, append(rules, rule), tellings, reason);
    }

    private static <T> List<T> append(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    List<Rule<A, F, C>> conditions() {
        return rules;
    }

    @Override
    public List<String> rules() {
        return rules.stream().map(Rule::code).toList();
    }

    @Override
    Optional<Class<?>> leaves() {
        return course.from().map(Function.identity());
    }

    A outcome(Situation<A, F, C> situation) {
        return course.outcome().apply(situation);
    }

    static Instant since(Optional<Stage> stage) {
        return stage.map(earlier -> earlier.entered().occurredAt()).orElse(Instant.MIN);
    }

    Optional<Stage> after(Situation<A, F, C> situation) {
        return course.after().apply(situation);
    }

    Instant provableSince(Situation<A, F, C> situation) {
        return course.provableSince().apply(situation);
    }

    Stream<String> recipients(Situation<A, F, C> situation) {
        return tellings.stream().flatMap(telling -> telling.apply(situation).stream());
    }

    Optional<String> reason(Situation<A, F, C> situation) {
        return reason.apply(situation);
    }
}
