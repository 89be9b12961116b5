package org.qms4j.quickstart.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.closedloop.TopIssue.Decision;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.ReportRequest;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.jdbc.JdbcStore;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.quickstart.report.Output;
import org.qms4j.quickstart.report.RegisterPage;
import org.qms4j.quickstart.report.Rejected;
import org.qms4j.quickstart.report.Summary;
import org.qms4j.quickstart.report.SummaryJson;
import org.qms4j.quickstart.report.Tally;
import org.qms4j.reports.Plain;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.Store;
import org.qms4j.statistics.Pareto.Bar;

/** One run over one register: opens the store, takes the rows in, and writes what is in the store then. */
public final class RegisterRun {
    private static final int MOST_NAME = 400;
    private static final int MOST_SHOWN = 8;

    private final Path file;
    private final Optional<Path> exposure;
    private final Path directory;
    private final Clock clock;
    private final PrintStream out;

    /**
     * Prepares a run.
     *
     * @param file the register
     * @param exposure how much was sold, where that is known
     * @param directory where store and report go; made if missing
     * @param clock where the time comes from
     * @param out the terminal
     */
    public RegisterRun(Path file, Optional<Path> exposure, Path directory, Clock clock, PrintStream out) {
        this.file = file;
        this.exposure = exposure;
        this.directory = directory;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Runs.
     *
     * @return what is in the store now of this register
     * @throws IOException if the report cannot be written
     * @throws RegisterException if the register cannot be read at all; the store is as it was
     */
    public Summary run() throws IOException {
        long start = clock.millis();
        Exposures exposures = exposure.map(ExposureFile::read).orElseGet(Exposures::none);
        try (RowReader rows = open()) {
            Output output = Output.in(directory);
            try (Store store = JdbcStore.h2File(directory.resolve("store"))) {
                out.println("Reading " + Plain.visible(file.toString()) + " into "
                        + store.info().name() + " under " + Plain.visible(directory.toString()));
                Session session = Qms.builder(store)
                        .clock(clock)
                        .production()
                        .session(OrganizationId.of("register"), Actor.system("register-intake"));
                Summary summary = takeIn(rows, session, exposures);
                output.write("summary.json", SummaryJson.of(summary));
                List<TopIssue> issues = topIssues(summary, session);
                page(summary, issues).write(output);
                tell(summary, issues, output, clock.millis() - start);
                return summary;
            }
        }
    }

    private RowReader open() {
        if (Files.isDirectory(file)) {
            throw new RegisterException("The register " + Plain.visible(file.toString()) + " is a directory.");
        }
        if (!Files.exists(file)) {
            throw new RegisterException("There is no register " + Plain.visible(file.toString()) + ".");
        }
        try {
            InputStream in = Files.newInputStream(file);
            try {
                return new RowReader(new LineReader(in));
            } catch (IOException | RuntimeException unusable) {
                in.close();
                throw unusable;
            }
        } catch (IOException unreadable) {
            throw new RegisterException("The register " + Plain.visible(file.toString()) + " cannot be read.");
        }
    }

    private Summary takeIn(RowReader rows, Session session, Exposures exposures) throws IOException {
        var tally = new Tally(
                RegisterRun::submittedVia,
                ReportRequest.of(latestReceipt()),
                new Conditions(ZoneOffset.UTC, WorkingCalendar.mondayToFriday()),
                exposures);
        var rejected = new ArrayList<Rejected>();
        var intake = new Intake(session, tally::add, rejection -> rejected.add(asRejected(rejection)));
        var reader = new CfpbRow.Reader(rows.header(), nameInUri());
        var progress = new Progress(out, clock, Files.size(file));
        long count = 0;
        for (Optional<Entry> next = rows.next(); next.isPresent(); next = rows.next()) {
            count++;
            hand(next.get(), reader, intake, rejected);
            progress.at(rows.position(), count, rejected.size());
        }
        intake.flush();
        rejected.sort(Comparator.comparingLong(Rejected::line));
        return new Summary(count, intake.fresh(), rejected, tally);
    }

    /**
     * The day of the register's data: what is still open is as old as it was then. What is no file, such as a pipe,
     * cannot be read twice.
     */
    private LocalDate latestReceipt() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!Files.isRegularFile(file)) {
            return today;
        }
        Optional<LocalDate> latest = Optional.empty();
        try (RowReader rows = open()) {
            for (Optional<Entry> next = rows.next(); next.isPresent(); next = rows.next()) {
                Optional<LocalDate> before = latest;
                latest = next.filter(RawRow.class::isInstance)
                        .map(RawRow.class::cast)
                        .flatMap(row -> Dates.read(rows.header().value(row.fields(), Header.RECEIVED)))
                        .filter(day -> !day.isAfter(today)
                                && before.filter(day::isBefore).isEmpty())
                        .or(() -> before);
            }
        }
        return latest.orElse(today);
    }

    private static void hand(Entry entry, CfpbRow.Reader reader, Intake intake, List<Rejected> rejected) {
        if (entry instanceof Rejection rejection) {
            rejected.add(asRejected(rejection));
            return;
        }
        try {
            intake.add(reader.read((RawRow) entry));
        } catch (CfpbRow.UnreadableException unreadable) {
            rejected.add(asRejected(unreadable.rejection()));
        }
    }

    private static Rejected asRejected(Rejection rejection) {
        return new Rejected(rejection.line(), rejection.code(), rejection.reason());
    }

    /** The channel in the register's own words, which are kept as the kind of the source. */
    private static String submittedVia(Complaint complaint) {
        return complaint.source().map(ExternalRef::type).orElse("");
    }

    private String nameInUri() {
        String name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME);
    }

    private RegisterPage page(Summary summary, List<TopIssue> issues) throws IOException {
        LocalDate changed = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        return new RegisterPage(
                "Complaint register",
                List.of(
                        "Source: " + file.getFileName() + ", last changed on " + changed
                                + ", in the format of the CFPB consumer complaint database.",
                        "Taken in on " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                + " as history: nothing was handled here, and nothing is made up."),
                List.of(
                        "A row says what was complained about, not what happened: nobody has established whether"
                                + " a complaint is valid, how severe it is or why it came to it.",
                        "The format holds no words of the complainants in this edition and does not say who they"
                                + " are.",
                        "Counts say nothing about quality without the number of customers or contracts behind"
                                + " them, which the register does not give: a large company has many complaints."
                                + " Where a file of units was given, rates are shown as well.",
                        "“Open” means here: the answer does not begin with “Closed”, or the consumer disputed it."
                                + " What happened after the register was published is not known.",
                        "An age is counted to the latest date of receipt in this register, not to today.",
                        "Months are those of receipt. The first and the last may be incomplete."),
                summary,
                issues);
    }

    /** The store may hold decisions of its own; of a register that was only taken in there are none. */
    private static List<TopIssue> topIssues(Summary summary, Session session) {
        return Optional.ofNullable(summary.tally().report().perception().get(Facet.CATEGORY))
                .map(ranking -> session.closedLoops().topIssues(ranking))
                .orElse(List.of());
    }

    private void tell(Summary summary, List<TopIssue> issues, Output output, long millis) {
        Tally tally = summary.tally();
        say("");
        say(
                "%,d rows: %,d in the store (%,d of them new), %,d rejected",
                summary.rows(),
                summary.imported(),
                summary.fresh(),
                summary.rejected().size());
        if (summary.fresh() == 0) {
            say("Nothing new was imported.");
        }
        summary.rejected().stream()
                .limit(MOST_SHOWN)
                .forEach(row -> say("  line %,d  %s  %s", row.line(), row.code(), row.reason()));
        if (summary.rejected().size() > MOST_SHOWN) {
            say("  … and %,d more in summary.json", summary.rejected().size() - MOST_SHOWN);
        }
        tally.report().period().ifPresent(period -> say("Received from %s to %s", period.first(), period.last()));
        say("Open %,d, closed %,d", tally.open(), tally.closed());
        say("By channel:");
        tally.byChannel().bars().stream().limit(MOST_SHOWN).forEach(this::say);
        say("By product:");
        tally.byProduct().bars().stream().limit(MOST_SHOWN).forEach(this::say);
        say("Top issues without a decision on record: %d of %d", undecided(issues), issues.size());
        say("Lacking in every record: %s", String.join(", ", tally.lacks().everywhere()));
        say(
                "Written: %s, %s and more beside them, in %.1f s",
                Plain.visible(output.path("summary.json").toString()),
                Plain.visible(output.path("index.html").toString()),
                millis / 1000.0);
    }

    private static long undecided(List<TopIssue> issues) {
        return issues.stream()
                .filter(issue -> issue.decision() == Decision.NONE)
                .count();
    }

    private void say(Bar bar) {
        say("  %,7d  %s", bar.value().longValueExact(), Plain.visible(bar.name()));
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
