package org.qms4j.nonconformity;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.qms4j.nonconformity.NonconformityStage.Closed;
import org.qms4j.nonconformity.NonconformityStage.Contained;
import org.qms4j.nonconformity.NonconformityStage.Effective;
import org.qms4j.nonconformity.NonconformityStage.Evaluated;
import org.qms4j.nonconformity.NonconformityStage.Implemented;
import org.qms4j.nonconformity.NonconformityStage.Open;
import org.qms4j.nonconformity.NonconformityStage.Planned;
import org.qms4j.statistics.Survival;

/** How fast an organization deals with what went wrong, in calendar days from the day on which it was noticed. */
public final class Pace {
    private Pace() {}

    /** What is reached on the way. */
    public enum Milestone {
        /** It does no more harm. */
        CONTAINED(Contained.class),
        /** It is put right. */
        EVALUATED(Evaluated.class),
        /** Causes are known and actions planned. */
        PLANNED(Planned.class),
        /** The actions are carried out. */
        IMPLEMENTED(Implemented.class),
        /** Figures show that they worked. */
        EFFECTIVE(Effective.class),
        /** It is closed. */
        CLOSED(Closed.class);

        private final Class<? extends NonconformityStage> stage;

        Milestone(Class<? extends NonconformityStage> stage) {
            this.stage = stage;
        }

        /** The day on which it was reached first. */
        Optional<LocalDate> reachedBy(Nonconformity it, ZonedDateTime asOf) {
            return it.stages().stream()
                    .filter(stage::isInstance)
                    .findFirst()
                    .map(reached -> LocalDate.ofInstant(reached.entered().occurredAt(), asOf.getZone()));
        }
    }

    /**
     * Counts.
     *
     * @param all nonconformities; what one has not reached and never will, since it is closed or void, is not counted,
     *     and what it may still reach counts as open
     * @param asOf until when, in the organization's time zone
     * @return the times to each milestone that one of them has reached or may still reach
     */
    public static Map<Milestone, Survival> of(List<Nonconformity> all, ZonedDateTime asOf) {
        var pace = new EnumMap<Milestone, Survival>(Milestone.class);
        Arrays.stream(Milestone.values()).forEach(milestone -> {
            Survival times = of(milestone, all, asOf);
            if (times.size() > 0) {
                pace.put(milestone, times);
            }
        });
        return pace;
    }

    private static Survival of(Milestone milestone, List<Nonconformity> all, ZonedDateTime asOf) {
        double[] done = all.stream()
                .flatMapToDouble(it -> milestone
                        .reachedBy(it, asOf)
                        .map(day -> DoubleStream.of(days(it, day)))
                        .orElseGet(DoubleStream::empty))
                .toArray();
        double[] open = all.stream()
                .filter(it -> it.stage() instanceof Open)
                .filter(it -> milestone.reachedBy(it, asOf).isEmpty())
                .mapToDouble(it -> days(it, asOf.toLocalDate()))
                .toArray();
        return Survival.of(done, open);
    }

    private static double days(Nonconformity it, LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(it.detectedOn(), until));
    }
}
