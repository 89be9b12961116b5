package org.qms4j.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps whatever is logged at any level, as a host's most talkative log would print it. */
public final class LogTape implements SLF4JServiceProvider {
    private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean running;

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** Begins anew. What was logged before, by whatever test, is forgotten. */
    static void start() {
        LINES.clear();
        running = true;
    }

    /** What was logged since the start. */
    static List<String> lines() {
        return List.copyOf(LINES);
    }

    private static void add(String line) {
        if (running) {
            LINES.add(line);
        }
    }

    /** Records what libraries log through the JDK, at every level, while something is done. */
    static void whileListeningToTheJdk(Runnable work) {
        Logger root = Logger.getLogger("");
        var usual = root.getLevel();
        var handler = new JdkTape();
        root.addHandler(handler);
        root.setLevel(java.util.logging.Level.ALL);
        try {
            work.run();
        } finally {
            root.setLevel(usual);
            root.removeHandler(handler);
        }
    }

    private static final class JdkTape extends Handler {
        private JdkTape() {
            setLevel(java.util.logging.Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            LogTape.add(line.getLoggerName() + " " + line.getLevel() + " "
                    + new SimpleFormatter().formatMessage(line)
                    + Arrays.toString(line.getParameters())
                    + (line.getThrown() == null ? "" : print(line.getThrown())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** What an exception prints, its causes included. */
    static String print(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Tape::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class Tape extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        private Tape(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Tape.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            LogTape.add(name + " " + level + " "
                    + MessageFormatter.basicArrayFormat(pattern, arguments)
                    + Arrays.toString(arguments)
                    + (thrown == null ? "" : print(thrown)));
        }
    }
}
