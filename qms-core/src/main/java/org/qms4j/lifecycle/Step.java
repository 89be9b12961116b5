package org.qms4j.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qms4j.actor.Role;

/**
 * A step that records of a type can take: a typed constant that knows its command. Steps are listed by their lifecycle.
 *
 * @param <A> the record
 * @param <C> the command
 */
public abstract sealed class Step<A, C> permits Verb {
    private final Heading<C> heading;

    Step(Heading<C> heading) {
        this.heading = heading;
    }

    record Heading<C>(String type, String name, String event, Class<C> command, Set<Role> roles) {}

    Heading<C> heading() {
        return heading;
    }

    abstract Optional<Class<?>> leaves();

    /**
     * Returns the name, such as {@code close}.
     *
     * @return lower case, words joined by hyphens
     */
    public String name() {
        return heading.name();
    }

    /**
     * Returns the action as the role table names it, such as {@code complaint.close}.
     *
     * @return type and name
     */
    public String action() {
        return heading.type() + "." + heading.name();
    }

    /**
     * Returns what has happened when the step was taken, such as {@code ComplaintClosed}.
     *
     * @return the event's name
     */
    public String event() {
        return heading.event();
    }

    /**
     * Returns the type of the command.
     *
     * @return a record type
     */
    public Class<C> command() {
        return heading.command();
    }

    /**
     * Returns who may take the step.
     *
     * @return the roles
     */
    public Set<Role> roles() {
        return heading.roles();
    }

    /**
     * Returns the codes of its conditions.
     *
     * @return the rules in the order in which they are judged
     */
    public abstract List<String> rules();

    /**
     * Tells whether the step leaves a stage.
     *
     * @param stage the stage
     * @return true if it can be taken from there, its conditions apart; false for every stage if it begins a record
     */
    public boolean leaves(Stage stage) {
        return leaves().map(from -> from.isInstance(stage)).orElse(false);
    }

    /**
     * Returns the stages that the step leaves.
     *
     * @return their names, sorted; none if it begins a record
     */
    @SuppressWarnings("unchecked")
    public List<String> from() {
        return leaves().map(group -> Lifecycle.stageNames((Class<? extends Stage>) group))
                .orElse(List.of());
    }

    /**
     * Returns the action.
     *
     * @return see {@link #action()}
     */
    @Override
    public String toString() {
        return action();
    }
}
