package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiFunction;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Situation.Conditions;

/**
 * Everything a register says together, for one period as of one day: what people complain about, whether it is more
 * than sales explain, how long answers take, what is open, what keeps coming back, and what the records cannot say. It
 * is computed whenever it is asked for, and never stored.
 *
 * @param audience who may see it
 * @param period the days of receipt it covers; empty if nothing came in
 * @param asOf the day on which it was asked: the date of its data
 * @param counted how many complaints it is about
 * @param perception the rankings of all of them
 * @param validity the rankings of those that were found valid, in whole or in part
 * @param monthly the months, with exposure where that is known
 * @param productRates the products by complaints for each unit; what has no exposure in every month has no rate
 * @param answering how long answers took and how many came in time
 * @param oldest the open ones that came in first, up to {@value #LISTED}
 * @param publicPresence how the organization fares where everybody can read it
 * @param repeats who had to complain again about the same
 * @param clauseAlarms clauses of contracts that keep causing trouble
 * @param silences what the records cannot say
 */
public record ComplaintReport(
        Audience audience,
        Optional<Period> period,
        LocalDate asOf,
        long counted,
        Map<Facet, Ranking> perception,
        Map<Facet, Ranking> validity,
        MonthlyRates monthly,
        Ranking.Rates productRates,
        Answering answering,
        List<OpenCase> oldest,
        PublicPresence publicPresence,
        Repeats repeats,
        List<ClauseAlarm> clauseAlarms,
        List<Silence> silences) {
    /** How many open complaints are listed one by one. */
    public static final int LISTED = 25;

    /** Under how many complaints a name is not told to everybody. */
    public static final int FEW = 5;

    private static final Set<Facet> FOR_EVERYBODY = EnumSet.of(Facet.CATEGORY, Facet.PRODUCT, Facet.CHANNEL);

    /** {@inheritDoc} */
    public ComplaintReport {
        perception = Map.copyOf(perception);
        validity = Map.copyOf(validity);
        oldest = List.copyOf(oldest);
        clauseAlarms = List.copyOf(clauseAlarms);
        silences = List.copyOf(silences);
    }

    /** Who may see a report. */
    public enum Audience {
        /** The organization. */
        INTERNAL,
        /** Everybody. */
        PUBLIC
    }

    /**
     * Days of receipt.
     *
     * @param first the first one
     * @param last the last one
     */
    public record Period(LocalDate first, LocalDate last) {
        private Period with(LocalDate day) {
            return new Period(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
        }
    }

    /**
     * A complaint that is open.
     *
     * @param complaint which one
     * @param receivedOn when it came in
     * @param stage where it stands; of history, how it ended elsewhere
     * @param product the product it is about, where that is stated
     * @param foundAt where the host has it: of history the source, otherwise the host's own record
     */
    public record OpenCase(
            ComplaintId complaint,
            LocalDate receivedOn,
            String stage,
            Optional<String> product,
            Optional<String> foundAt) {
        private static final Comparator<OpenCase> OLDEST_FIRST = Comparator.comparing(OpenCase::receivedOn)
                .thenComparing(open -> open.complaint().value());
    }

    /**
     * Something that records do not say.
     *
     * @param about what
     * @param count how many do not say it
     * @param of out of how many that could
     */
    public record Silence(About about, long count, long of) {
        /** What records can be silent about. */
        public enum About {
            /** What kind of thing it is about. */
            CATEGORY,
            /** Which product it is about. */
            PRODUCT,
            /** Which process it is about. */
            PROCESS,
            /** Who delivered or has to answer. */
            PROVIDER,
            /** Which client complains. */
            CLIENT,
            /** At which stage of the client's journey it came to it. */
            JOURNEY_STAGE,
            /** Which clause of the contract it is about. */
            CONTRACT_CLAUSE,
            /** How severe it is. */
            SEVERITY,
            /** Whether it is valid. */
            VALIDITY,
            /** Client or cause, without which a repetition does not show. */
            REPETITION,
            /** When it was answered, of what was handled elsewhere. */
            HANDLING,
            /** Whether months without any complaint had none, or are holes in the data. */
            MONTHS,
            /** Over how much complaints came, in months. */
            EXPOSURE,
            /** Enough months for firm limits, in months. */
            BASELINE
        }
    }

    /**
     * Returns what everybody may see of it: no client, no provider, no clause, no cost, no single case, and no name
     * that only a few complaints have.
     *
     * @return the report for the public; itself if it is one
     */
    public ComplaintReport published() {
        return new ComplaintReport(
                Audience.PUBLIC,
                period,
                asOf,
                counted,
                published(perception),
                published(validity),
                monthly,
                new Ranking.Rates(
                        productRates.ranked().stream()
                                .filter(rate -> rate.count() >= FEW)
                                .toList(),
                        List.of()),
                answering,
                List.of(),
                publicPresence,
                new Repeats(repeats.windowDays(), List.of(), repeats.share()),
                List.of(),
                silences.stream()
                        .filter(silence -> isForEverybody(silence.about()))
                        .toList());
    }

    private static Map<Facet, Ranking> published(Map<Facet, Ranking> rankings) {
        var open = new EnumMap<Facet, Ranking>(Facet.class);
        rankings.forEach((facet, ranking) -> {
            if (FOR_EVERYBODY.contains(facet)) {
                open.put(facet, ranking.published(FEW));
            }
        });
        return open;
    }

    private static boolean isForEverybody(Silence.About about) {
        return switch (about) {
            case PROCESS, PROVIDER, CLIENT, JOURNEY_STAGE, CONTRACT_CLAUSE -> false;
            default -> true;
        };
    }

    /** Counts complaints that come one by one: a register of any size is read once. */
    public static final class Counter {
        private final ReportRequest request;
        private final Map<Facet, Ranking.Counter> perception = new EnumMap<>(Facet.class);
        private final Map<Facet, Ranking.Counter> validity = new EnumMap<>(Facet.class);
        private final Months months = new Months(Basis.PERCEPTION);
        private final Answering.Counter answering;
        private final PublicPresence.Counter presence;
        private final Repeats.Counter repeats;
        private final ClauseAlarm.Counter alarms;
        private final PriorityQueue<OpenCase> oldest = new PriorityQueue<>(OpenCase.OLDEST_FIRST.reversed());
        private final Map<Silence.About, Long> silent = new EnumMap<>(Silence.About.class);
        private Optional<Period> period;
        private long counted;
        private long history;

        /**
         * Starts at zero.
         *
         * @param request what the report is to be about
         * @param conditions time zone and working calendar
         */
        public Counter(ReportRequest request, Conditions conditions) {
            this.request = request;
            for (Facet facet : Facet.values()) {
                perception.put(facet, new Ranking.Counter(facet, Basis.PERCEPTION, request.weights()));
                validity.put(facet, new Ranking.Counter(facet, Basis.VALIDITY, request.weights()));
            }
            this.answering = new Answering.Counter(request.asOf(), conditions);
            this.presence = new PublicPresence.Counter(request.asOf(), conditions);
            this.repeats = new Repeats.Counter(request.thresholds().repeatDays());
            this.alarms = new ClauseAlarm.Counter(
                    request.thresholds().clauseCount(), request.thresholds().clauseDays());
            this.period = request.from().flatMap(from -> request.to().map(to -> new Period(from, to)));
        }

        /**
         * Counts a complaint, if it is one that counts and came in in the period.
         *
         * @param complaint the complaint
         */
        public void add(Complaint complaint) {
            LocalDate received = complaint.receivedOn();
            if (!Basis.PERCEPTION.counts(complaint) || !request.covers(received)) {
                return;
            }
            counted++;
            period = Optional.of(period.orElse(new Period(received, received)).with(received));
            perception.values().forEach(counter -> counter.add(complaint));
            validity.values().forEach(counter -> counter.add(complaint));
            months.add(complaint);
            answering.add(complaint);
            presence.add(complaint);
            repeats.add(complaint);
            alarms.add(complaint);
            addIfOpen(complaint);
            addSilences(complaint);
        }

        private void addIfOpen(Complaint complaint) {
            if (complaint.stage() instanceof Historical past) {
                if (past.outcome() != Outcome.CLOSED) {
                    addOpen(
                            complaint,
                            past.outcome().name(),
                            Optional.of(past.source().uri()));
                }
            } else if (complaint.isOpen()) {
                addOpen(complaint, complaint.stage().name(), complaint.source().map(ExternalRef::text));
            }
        }

        private void addOpen(Complaint complaint, String stage, Optional<String> foundAt) {
            Optional<String> product = Facet.PRODUCT.of(complaint);
            oldest.add(new OpenCase(complaint.id(), complaint.receivedOn(), stage, product, foundAt));
            if (oldest.size() > LISTED) {
                oldest.remove();
            }
        }

        private void addSilences(Complaint complaint) {
            if (complaint.stage() instanceof Historical) {
                history++;
            }
            note(Silence.About.SEVERITY, complaint.severity().isEmpty());
            note(Silence.About.VALIDITY, complaint.validity().isEmpty());
            note(
                    Silence.About.REPETITION,
                    complaint.complainant().client().isEmpty()
                            || complaint.cause().isEmpty());
        }

        private void note(Silence.About about, boolean isSilent) {
            silent.merge(about, isSilent ? 1L : 0L, Long::sum);
        }

        /**
         * Returns what was counted so far.
         *
         * @param exposures gives what was sold between two months
         * @return the report for the organization
         */
        public ComplaintReport report(BiFunction<YearMonth, YearMonth, Exposures> exposures) {
            Exposures units = period.map(
                            days -> exposures.apply(YearMonth.from(days.first()), YearMonth.from(days.last())))
                    .orElseGet(Exposures::none);
            MonthlyRates rates = MonthlyRates.of(months.counts(), units::of, request.baseline());
            Map<Facet, Ranking> all = rankings(perception);
            return new ComplaintReport(
                    Audience.INTERNAL,
                    period,
                    request.asOf(),
                    counted,
                    all,
                    rankings(validity),
                    rates,
                    productRates(all, units),
                    answering.answering(),
                    oldest.stream().sorted(OpenCase.OLDEST_FIRST).toList(),
                    presence.presence(),
                    repeats.repeats(),
                    alarms.alarms(),
                    silences(all, rates));
        }

        private static Map<Facet, Ranking> rankings(Map<Facet, Ranking.Counter> counters) {
            var rankings = new EnumMap<Facet, Ranking>(Facet.class);
            counters.forEach((facet, counter) -> rankings.put(facet, counter.ranking()));
            return rankings;
        }

        private Ranking.Rates productRates(Map<Facet, Ranking> all, Exposures units) {
            return Objects.requireNonNull(all.get(Facet.PRODUCT))
                    .byRate(period.map(days -> units.between(YearMonth.from(days.first()), YearMonth.from(days.last())))
                            .orElse(Map.of()));
        }

        /** In the order in which a reader would ask; what every record says is no silence. */
        private List<Silence> silences(Map<Facet, Ranking> all, MonthlyRates rates) {
            var silences = new ArrayList<Silence>();
            all.forEach((facet, ranking) -> {
                if (facet != Facet.CHANNEL) {
                    silences.add(new Silence(Silence.About.valueOf(facet.name()), ranking.notStated(), counted));
                }
            });
            silent.forEach((about, count) -> silences.add(new Silence(about, count, counted)));
            silences.add(new Silence(Silence.About.HANDLING, history, counted));
            long months = rates.months().size();
            long empty =
                    rates.months().stream().filter(month -> month.count() == 0).count();
            silences.add(new Silence(Silence.About.MONTHS, empty, months));
            silences.add(
                    new Silence(Silence.About.EXPOSURE, months - rates.charted().size(), months));
            rates.chart()
                    .filter(chart -> chart.isProvisional())
                    .ifPresent(chart -> silences.add(new Silence(
                            Silence.About.BASELINE, request.baseline() - chart.baseline(), request.baseline())));
            return silences.stream().filter(silence -> silence.count() > 0).toList();
        }
    }
}
