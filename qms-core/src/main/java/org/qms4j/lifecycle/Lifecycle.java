package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qms4j.actor.Role;

/**
 * A type of record with every step it can take.
 *
 * @param type the type
 * @param beginnings the steps that begin a record
 * @param steps the steps that a record takes
 * @param <A> the record
 */
public record Lifecycle<A>(RecordType<A> type, List<Step<Optional<A>, ?>> beginnings, List<Step<A, ?>> steps) {
    /** {@inheritDoc} */
    public Lifecycle {
        beginnings = List.copyOf(beginnings);
        steps = List.copyOf(steps);
    }

    /**
     * Returns the steps that leave a stage, their conditions apart.
     *
     * @param stage the stage
     * @return the steps, in the order of the table
     */
    public List<Step<A, ?>> from(Stage stage) {
        return steps.stream().filter(step -> step.leaves(stage)).toList();
    }

    /**
     * Returns the table of stages: what can be done in each, conditions apart.
     *
     * @return the steps by the name of the stage, in the order in which they are listed; a stage that no step leaves is
     *     not in it
     */
    public Map<String, List<Step<A, ?>>> table() {
        var table = new TreeMap<String, List<Step<A, ?>>>();
        steps.forEach(step -> step.from()
                .forEach(stage ->
                        table.computeIfAbsent(stage, first -> new ArrayList<>()).add(step)));
        return table;
    }

    /**
     * Returns the names of the stages in a group.
     *
     * @param group a sealed type of stages, or one stage
     * @return the names, sorted
     */
    public static List<String> stageNames(Class<? extends Stage> group) {
        if (!group.isSealed()) {
            return List.of(group.getSimpleName());
        }
        return Stream.of(group.getPermittedSubclasses())
                .flatMap(permitted -> stageNames(permitted.asSubclass(Stage.class)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns this type's part of the role table.
     *
     * @return every action with the roles that may take it
     */
    public Map<String, Set<Role>> roles() {
        var roles = new TreeMap<String, Set<Role>>();
        roles.put(type.reading(), type.readers());
        beginnings.forEach(step -> roles.put(step.action(), step.roles()));
        steps.forEach(step -> roles.put(step.action(), step.roles()));
        return roles;
    }
}
