package org.qms4j.quickstart.company;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Complaints;

/** What happened, in the order of time, whatever the order in which it was written down. */
final class Diary {
    private static final DateTimeFormatter LINE = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH);
    private static final int YEAR = 2026;
    private static final int HOUR_OF_THE_NIGHTLY_RUN = 2;

    private final StoryClock clock;
    private final PrintStream out;
    private final List<Happening> happenings = new ArrayList<>();

    Diary(StoryClock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    private record Happening(LocalDateTime at, Runnable act) {}

    /** A step on one complaint. */
    interface Handling {
        Complaint on(Complaints complaints, ComplaintId id);
    }

    /** Writes down what happens at a time, such as {@code 10-05T09:10}. */
    Diary at(String time, Runnable act) {
        happenings.add(new Happening(LocalDateTime.parse(YEAR + "-" + time), act));
        return this;
    }

    /** Begins the story of one complaint, told from one desk where nothing else is said. */
    Story about(ComplaintId id, Complaints desk) {
        return new Story(id, desk);
    }

    /** What happens to one complaint. */
    final class Story {
        private final ComplaintId id;
        private final Complaints desk;

        private Story(ComplaintId id, Complaints desk) {
            this.id = id;
            this.desk = desk;
        }

        Story at(String time, String what, Handling step) {
            return at(time, desk, what, step);
        }

        /** Writes down a step at another desk; when it has happened, a line says where the complaint stands. */
        Story at(String time, Complaints other, String what, Handling step) {
            return at(time, () -> {
                Complaint complaint = step.on(other, id);
                tell("%-6s %-46s %s", id.value(), what, complaint.stage().name());
            });
        }

        Story at(String time, Runnable act) {
            Diary.this.at(time, act);
            return this;
        }
    }

    /** Lets everything happen; {@code nightly} is called in every night that passes. */
    void live(Consumer<LocalDate> nightly) {
        happenings.stream().sorted(Comparator.comparing(Happening::at)).forEach(happening -> {
            sleepUntil(happening.at().toLocalDate(), nightly);
            clock.reach(happening.at());
            happening.act().run();
        });
    }

    private void sleepUntil(LocalDate day, Consumer<LocalDate> nightly) {
        for (LocalDate next = clock.today().plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
            clock.reach(next.atTime(HOUR_OF_THE_NIGHTLY_RUN, 0));
            nightly.accept(next);
        }
    }

    /** Prints a line with the time in front. */
    void tell(String format, Object... arguments) {
        out.println(LINE.format(clock.time()) + "  " + String.format(Locale.ROOT, format, arguments));
    }

    /** Prints a line that belongs to the one before. */
    void more(String format, Object... arguments) {
        out.println(" ".repeat(24) + String.format(Locale.ROOT, format, arguments));
    }
}
