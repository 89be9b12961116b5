package org.qms4j.quickstart.register;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.qms4j.quickstart.report.Summary;

/** Writes registers, runs the program over them and looks at what it left. */
final class RegisterBench {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Path directory;
    private Optional<Path> exposure = Optional.empty();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    RegisterBench(Path directory) {
        this.directory = directory;
    }

    /** Rows or raw lines under the header, one line end after each. */
    static String register(Object... lines) {
        return Stream.concat(Stream.of(Row.HEADER), Arrays.stream(lines))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    Summary runWith(Path units, Object... lines) throws IOException {
        exposure = Optional.of(units);
        return run(lines);
    }

    Summary run(Object... lines) throws IOException {
        return runText(register(lines));
    }

    Summary runText(String content) throws IOException {
        return runBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    Summary runBytes(byte[] content) throws IOException {
        terminal.reset();
        return run(content, Clock.fixed(NOW, ZoneOffset.UTC), terminal());
    }

    Summary run(byte[] content, Clock clock, PrintStream out) throws IOException {
        return new RegisterRun(Files.write(file(), content), exposure, out(), clock, out).run();
    }

    private PrintStream terminal() {
        return new PrintStream(terminal, true, StandardCharsets.UTF_8);
    }

    Path file() {
        return directory.resolve("register.csv");
    }

    Path out() {
        return directory.resolve("out");
    }

    String told() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    String summaryText() throws IOException {
        return Files.readString(out().resolve("summary.json"));
    }

    /** The summary as a strict reader of JSON sees it. */
    Map<String, Object> summary() throws IOException {
        return JSON.readValue(summaryText(), new TypeReference<Map<String, Object>>() {});
    }

    Document page() throws IOException {
        return Jsoup.parse(out().resolve("index.html"), StandardCharsets.UTF_8.name());
    }
}
