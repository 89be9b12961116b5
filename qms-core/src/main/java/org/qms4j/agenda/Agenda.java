package org.qms4j.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.qms4j.lifecycle.Desk;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.failure.StoreException;

/** What is due at a desk, and what a run does about it. */
public final class Agenda {
    private static final String RUN = "agenda.run";

    private final Desk desk;
    private final List<AgendaSource> sources;

    /**
     * Opens the agenda.
     *
     * @param desk where the actor works
     * @param sources what the features contribute
     */
    public Agenda(Desk desk, List<AgendaSource> sources) {
        this.desk = desk;
        this.sources = List.copyOf(sources);
    }

    /**
     * What a run did.
     *
     * @param done what was announced, escalated or let lapse
     * @param failed what could not be done, with the reasons; it is tried again by the next run over its day
     */
    public record Run(List<Task> done, List<Failure> failed) {
        /** {@inheritDoc} */
        public Run {
            done = List.copyOf(done);
            failed = List.copyOf(failed);
        }
    }

    /**
     * Something a run could not do.
     *
     * @param task what was to be done
     * @param reasons why not
     */
    public record Failure(Task task, List<RuleViolation> reasons) {
        /** {@inheritDoc} */
        public Failure {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Returns what falls due in an interval, what is overdue or missed among it included.
     *
     * @param from the first day
     * @param to the day after the last
     * @return what touches a customer first, then by date
     */
    public List<DueItem> between(LocalDate from, LocalDate to) {
        return items().filter(item -> !item.due().isBefore(from) && item.due().isBefore(to))
                .sorted(DueItem.ORDER)
                .toList();
    }

    /**
     * Returns what must be done today: everything overdue and everything due today.
     *
     * @return what touches a customer first, then by date
     */
    public List<DueItem> today() {
        return between(LocalDate.MIN, day().plusDays(1));
    }

    /**
     * Does what was to be done on the days of an interval: announces what comes near, escalates what was missed, lets
     * lapse what has lapsed. Each is done once, whoever runs how often. Begin with the day of the last run: what was
     * recorded later on that day is then said in this one, and days without a run are caught up.
     *
     * @param from the first day
     * @param to the day after the last; at most tomorrow
     * @return what was done now
     * @throws RefusedException if the actor may not run the agenda, or the interval reaches beyond today
     */
    public Run run(LocalDate from, LocalDate to) {
        desk.demand(RUN);
        if (to.isAfter(day().plusDays(1))) {
            throw new RefusedException(RUN, List.of(RuleViolation.error("agenda.future", "to")));
        }
        var done = new ArrayList<Task>();
        var failed = new ArrayList<Failure>();
        tasks().filter(task -> !task.on().isBefore(from) && task.on().isBefore(to))
                .sorted(Comparator.comparing(Task::on)
                        .thenComparing(Task::subject)
                        .thenComparing(Task::kind))
                .toList()
                .forEach(task -> perform(task, done, failed));
        return new Run(done, failed);
    }

    private static void perform(Task task, List<Task> done, List<Failure> failed) {
        try {
            task.act().run();
            done.add(task);
        } catch (RefusedException refused) {
            if (!refused.names("alert.raised") && !refused.names("stage.wrong")) {
                failed.add(new Failure(task, refused.violations()));
            }
        } catch (StoreException.RevisionConflict | StoreException.TransientFailure busy) {
            failed.add(new Failure(task, List.of(RuleViolation.error("record.busy", ""))));
        }
    }

    private Stream<DueItem> items() {
        return sources.stream().flatMap(source -> source.items(day()));
    }

    private Stream<Task> tasks() {
        return sources.stream().flatMap(source -> source.tasks(day()));
    }

    private LocalDate day() {
        return desk.office().conditions().dayOf(desk.office().now());
    }
}
