package org.qms4j.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.qms4j.quickstart.company.Company;
import org.qms4j.quickstart.register.RegisterException;
import org.qms4j.quickstart.register.RegisterRun;
import org.qms4j.quickstart.register.Sample;
import org.qms4j.spi.failure.StoreException;

/** The program: looks at its arguments, runs what they ask for and says in its exit code what came of it. */
public final class Quickstart {
    /** It did what was asked, also if rows of the register were rejected. */
    static final int DONE = 0;

    /** Something that should not happen. */
    static final int BROKEN = 1;

    /** The arguments or the register cannot be used: nothing was taken in. */
    static final int BAD_INPUT = 2;

    /** The directory or the store in it cannot be used, now or from some row on. */
    static final int BAD_OUTPUT = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    Quickstart(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * Runs the program. The terminal is taken to read UTF-8.
     *
     * @param arguments see {@link Arguments#USAGE}
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new Quickstart(out, err, Clock.systemUTC()).run(arguments);
        out.flush();
        System.exit(code);
    }

    int run(String... arguments) {
        try {
            Arguments asked = Arguments.parse(arguments);
            if (asked.help()) {
                out.print(Arguments.USAGE);
            } else if (asked.complaints().isPresent()) {
                Path directory = asked.out().orElseThrow();
                new RegisterRun(asked.complaints().get(), asked.exposure(), directory, clock, out).run();
            } else if (asked.sample()) {
                Path directory = asked.out().orElseThrow();
                var sample = Sample.in(directory);
                new RegisterRun(sample.register(), Optional.of(sample.exposure()), directory, clock, out).run();
            } else {
                new Company(out).run(asked.out());
            }
            return DONE;
        } catch (Arguments.WrongArguments wrong) {
            err.println(wrong.getMessage());
            err.print(Arguments.USAGE);
            return BAD_INPUT;
        } catch (RegisterException unusable) {
            err.println(unusable.getMessage());
            return BAD_INPUT;
        } catch (StoreException failed) {
            err.println("The store cannot be used: " + failed.getMessage() + ".");
            err.println("What was taken in before is kept. Run the same command again once the cause is gone.");
            return BAD_OUTPUT;
        } catch (IOException failed) {
            err.println("The output cannot be written: " + because(failed) + ".");
            return BAD_OUTPUT;
        } catch (RuntimeException broken) {
            broken.printStackTrace(err);
            return BROKEN;
        }
    }

    private static String because(IOException failed) {
        if (failed instanceof FileSystemException place) {
            String reason = place.getReason() != null
                    ? place.getReason()
                    : place.getClass().getSimpleName();
            return place.getFile() + ": " + reason;
        }
        return String.valueOf(failed.getMessage());
    }
}
