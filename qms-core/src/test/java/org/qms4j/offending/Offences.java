package org.qms4j.offending;

import java.io.PrintStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.qms4j.Qms;
import org.qms4j.offending.circle.Back;

/** What no production class may do: every member of a class here breaks the rule that the class is named after. */
public final class Offences {
    private Offences() {}

    /** With {@link Back}, which leads here again. */
    public static final class Cycle {
        Back there() {
            return new Back();
        }
    }

    public static final class ForeignToTheSpi {
        Qms ofTheCore(Qms qms) {
            return qms;
        }

        DataSource outsideOfJava(DataSource source) {
            return source;
        }
    }

    public static final class Database {
        Connection connection(Connection connection) {
            return connection;
        }

        DataSource source(DataSource source) {
            return source;
        }
    }

    public static final class MachineAsked {
        Instant now() {
            return Instant.now();
        }

        Supplier<Instant> nowLater() {
            return Instant::now;
        }

        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }

        Clock systemClock() {
            return Clock.systemUTC();
        }

        Clock tickingClock() {
            return Clock.tickSeconds(ZoneOffset.UTC);
        }

        long millis() {
            return System.currentTimeMillis();
        }

        UUID randomId() {
            return UUID.randomUUID();
        }
    }

    /** What looks like asking the machine, and asks a clock that was handed over. */
    public static final class ClockAsked {
        Instant now(Clock clock) {
            return Instant.now(clock);
        }

        Clock ticking(Clock clock) {
            return Clock.tick(clock, Duration.ofSeconds(1));
        }
    }

    public static final class MutableStatics {
        static int open;
        static String last = "";
    }

    public static final class Threads {
        static class Own extends Thread {}

        Thread made() {
            return new Thread(() -> {});
        }

        void started(Thread thread) {
            thread.start();
        }

        Executor pool() {
            return Executors.newCachedThreadPool();
        }

        CompletableFuture<Void> handedWork(Runnable work) {
            return CompletableFuture.runAsync(work);
        }
    }

    public static final class RegularExpressions {
        Pattern compiled() {
            return Pattern.compile("a+");
        }

        boolean matched(String text) {
            return text.matches("a+");
        }

        String replaced(String text) {
            return text.replaceAll("a+", "b");
        }

        String replacedOnce(String text) {
            return text.replaceFirst("a+", "b");
        }
    }

    public static final class Printing {
        PrintStream out() {
            return System.out;
        }

        PrintStream err() {
            return System.err;
        }

        void trace(RuntimeException failure) {
            failure.printStackTrace();
        }
    }
}
