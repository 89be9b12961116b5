package org.qms4j.quickstart.company;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qms4j.Qms;
import org.qms4j.agenda.Agenda;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.Task;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.Validity;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.complaintanalysis.ReportRequest;
import org.qms4j.journal.Entry;
import org.qms4j.journal.Verification;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.quickstart.report.Output;
import org.qms4j.quickstart.report.RegisterPage;
import org.qms4j.quickstart.report.Summary;
import org.qms4j.quickstart.report.Tally;
import org.qms4j.spi.Notification;
import org.qms4j.spi.RecordingNotifier;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.store.InMemoryStore;

/** Lives through the autumn of the company and tells it, then looks at what is due, who was told, and the journal. */
public final class Company {
    private static final LocalDateTime START = LocalDateTime.of(2026, Month.OCTOBER, 5, 8, 0);
    private static final MonthDay NATIONAL_DAY = MonthDay.of(Month.OCTOBER, 12);
    private static final WorkingCalendar CALENDAR =
            day -> WorkingCalendar.mondayToFriday().isWorkingDay(day)
                    && !MonthDay.from(day).equals(NATIONAL_DAY);

    private final PrintStream out;

    /**
     * Founds the company.
     *
     * @param out where the story is told
     */
    public Company(PrintStream out) {
        this.out = out;
    }

    /**
     * Tells the story.
     *
     * @param directory where the report goes; empty for none
     * @throws IOException if the report cannot be written
     */
    public void run(Optional<Path> directory) throws IOException {
        var clock = new StoryClock(START);
        var told = new RecordingNotifier();
        Qms qms = Qms.builder(new InMemoryStore())
                .clock(clock)
                .zone(StoryClock.ZONE)
                .calendar(CALENDAR)
                .notifier(told)
                .build();
        var staff = new Staff(qms);
        var diary = new Diary(clock, out);
        out.println(
                "Bombas del Norte, a maker of pumps. Anna handles complaints, Bea runs the quality management system,");
        out.println("Carlos is the managing director, Dora answers for the clients, Elena works at");
        out.println("goods-in, and Gustavo judges what others have done. 12 October is a holiday.");
        out.println();
        new ClientStories(diary, staff).write();
        new ProcessStories(diary, staff).write();
        new DeliveryStories(diary, staff).write();
        new ProductStories(diary, staff).write();
        new WarrantyStories(diary, staff).write();
        new OtherStories(diary, staff).write();
        new CorrectiveStories(diary, staff).write();
        new ImprovementStories(diary, staff).write();
        diary.live(night -> nightly(qms, staff, diary, night));
        out.println();
        register(staff);
        new Outcomes(staff, out).tell();
        new Chains(staff, out).tell(clock.time().toLocalDate());
        agenda(staff);
        notifications(told.delivered());
        journal(staff);
        if (directory.isPresent()) {
            report(Output.in(directory.get()), staff, clock.time().toLocalDate());
        }
    }

    /** Runs over the day before as well: what came in after the last run is announced now, and nothing is twice. */
    private static void nightly(Qms qms, Staff staff, Diary diary, LocalDate night) {
        Agenda.Run run = staff.nightly.agenda().run(night.minusDays(1), night.plusDays(1));
        run.done()
                .forEach(task ->
                        diary.tell("%-6s the nightly run: %s", task.subject().id(), words(task)));
        run.failed()
                .forEach(failure -> diary.tell(
                        "%-6s the nightly run could not: %s",
                        failure.task().subject().id(), failure.reasons()));
        qms.dispatch().run(1_000);
    }

    private static String words(Task task) {
        return task.action() + " (" + task.kind().toLowerCase(Locale.ROOT) + ")";
    }

    private static String words(Validity validity) {
        return validity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void register(Staff staff) {
        Complaints complaints = staff.bea.complaints();
        out.println("Where they stand:");
        complaints
                .walk(complaints.all())
                .forEach(complaint -> out.printf(
                        Locale.ROOT,
                        "  %-7s %-12s severity %-2s %-14s %s%n",
                        complaint.id().value(),
                        complaint.stage().name(),
                        complaint.severity().map(String::valueOf).orElse("-"),
                        complaint.validity().map(Company::words).orElse("not judged"),
                        complaint.reopenings() == 0 ? "" : "opened again " + complaint.reopenings() + " time(s)"));
        out.println();
    }

    private void agenda(Staff staff) {
        out.println("What is due, what touches a customer first:");
        for (DueItem item : staff.bea.agenda().today()) {
            out.printf(
                    Locale.ROOT,
                    "  %-8s %-16s due %s  %s, owed by %s%n",
                    item.subject().id(),
                    item.kind(),
                    item.due(),
                    item.standing(),
                    item.owner().orElse("nobody yet"));
        }
        out.println();
    }

    private void notifications(List<Notification> told) {
        out.printf(Locale.ROOT, "%d notifications were delivered, none with a word about a person:%n", told.size());
        told.stream()
                .collect(Collectors.groupingBy(Notification::kind, TreeMap::new, Collectors.counting()))
                .forEach((kind, count) -> out.printf(Locale.ROOT, "  %3d  %s%n", count, kind));
        out.println();
    }

    private void journal(Staff staff) {
        var first = staff.bea
                .complaints()
                .walk(staff.bea.complaints().all())
                .findFirst()
                .orElseThrow();
        out.println("The journal of " + first.id().value() + ":");
        for (Entry entry : staff.bea.journal().of(first.key())) {
            out.printf(
                    Locale.ROOT,
                    "  %2d  %-26s %s by %s, %s%n",
                    entry.number(),
                    entry.event(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.previous()
                            .map(hash -> "after " + hash.substring(0, 8))
                            .orElse("first"));
        }
        List<Verification> broken = staff.bea.journal().verifyAll(first.key().type());
        out.println(broken.isEmpty() ? "Every complaint is as its journal says." : "Altered: " + broken);
    }

    private void report(Output output, Staff staff, LocalDate today) throws IOException {
        var tally = new Tally(
                Company::channel, ReportRequest.of(today), new Conditions(StoryClock.ZONE, CALENDAR), Exposures.none());
        Complaints complaints = staff.bea.complaints();
        complaints.walk(complaints.all()).forEach(tally::add);
        new RegisterPage(
                        "Complaints of a company of our own making",
                        List.of("The story of Bombas del Norte, autumn 2026: nothing in it has happened."),
                        List.of("An age is counted to the last day of the story."),
                        new Summary(tally.total(), tally.total(), List.of(), tally),
                        new Outcomes(staff, out).issues())
                .write(output);
        new Outcomes(staff, out).write(output, today.atStartOfDay(StoryClock.ZONE));
        new Chains(staff, out).write(output, today);
        out.println("Written: " + output.path("index.html") + ", and report.json and tables beside it; "
                + "closed-loop, improvement, corrective-action, interested-parties, traceability, customer-focus, process-assemble and "
                + "process-map as pages and JSON, "
                + "process-map also as .mmd and .bpmn");
    }

    private static String channel(Complaint complaint) {
        return complaint.channel().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
