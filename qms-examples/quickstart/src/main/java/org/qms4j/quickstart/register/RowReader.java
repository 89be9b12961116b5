package org.qms4j.quickstart.register;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Puts physical lines together to rows, and finds its way back after a broken one. Blank lines are no rows. */
final class RowReader implements Closeable {
    /** How far we look for the end of a field with line breaks. */
    private static final int HORIZON = 4 * 1024 * 1024;

    private final LineReader lines;
    private final Deque<Line> putBack = new ArrayDeque<>();
    private final Header header;

    RowReader(LineReader lines) throws IOException {
        this.lines = lines;
        this.header = Header.of(
                lines.next().orElseThrow(() -> new RegisterException("The register is empty: it has no header.")));
    }

    Header header() {
        return header;
    }

    /** How many bytes of the file were read. */
    long position() {
        return lines.position();
    }

    /** Reads the next row; empty at the end of the file. */
    Optional<Entry> next() throws IOException {
        Optional<Line> first = take();
        while (first.filter(Line::isBlank).isPresent()) {
            first = take();
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(startingWith(first.get()));
    }

    private Entry startingWith(Line first) throws IOException {
        if (!first.hasOddQuotes()) {
            return entry(List.of(first));
        }
        List<Line> span = upToClosingQuote(first);
        boolean closed = span.stream().filter(Line::hasOddQuotes).count() % 2 == 0;
        if (closed && isOneRow(span)) {
            return entry(span);
        }
        for (int i = span.size() - 1; i > 0; i--) {
            putBack.push(span.get(i));
        }
        return first.isWhole() ? Rejection.quoting(first.number()) : Rejection.tooLong(first.number());
    }

    /**
     * The lines up to the one that closes the quote; fewer if there is none within the horizon or before another row.
     */
    private List<Line> upToClosingQuote(Line first) throws IOException {
        var span = new ArrayList<>(List.of(first));
        long length = first.length();
        boolean open = true;
        while (open && length < HORIZON) {
            Optional<Line> next = take();
            if (next.isEmpty()) {
                break;
            }
            if (isRowOfItsOwn(next.get())) {
                putBack.push(next.get());
                break;
            }
            span.add(next.get());
            length += next.get().length() + 1;
            open = open != next.get().hasOddQuotes();
        }
        return span;
    }

    private boolean isRowOfItsOwn(Line line) {
        return line.isWhole()
                && !line.hasOddQuotes()
                && Fields.of(line.lenient()).filter(header::looksLikeRow).isPresent();
    }

    /** A span that is too long to be looked into is taken for the one row it seems to be. */
    private boolean isOneRow(List<Line> span) {
        return isTooLong(span)
                || Fields.of(lenient(span))
                        .filter(fields -> fields.size() == header.width())
                        .isPresent();
    }

    private Entry entry(List<Line> span) {
        long line = span.get(0).number();
        if (isTooLong(span)) {
            return Rejection.tooLong(line);
        }
        if (span.stream().anyMatch(part -> part.text().isEmpty())) {
            return Rejection.encoding(line);
        }
        Optional<List<String>> fields = Fields.of(lenient(span));
        if (fields.isEmpty()) {
            return Rejection.quoting(line);
        }
        if (fields.get().size() != header.width()) {
            return Rejection.fields(line, fields.get().size(), header.width());
        }
        return new RawRow(line, fields.get(), Sha256.of(bytes(span)));
    }

    private static boolean isTooLong(List<Line> span) {
        return span.stream().mapToLong(Line::length).sum() > LineReader.LONGEST
                || span.stream().anyMatch(part -> !part.isWhole());
    }

    private static String lenient(List<Line> span) {
        return String.join("\n", span.stream().map(Line::lenient).toList());
    }

    private static byte[] bytes(List<Line> span) {
        var bytes = new ByteArrayOutputStream();
        for (Line part : span) {
            if (bytes.size() > 0) {
                bytes.write('\n');
            }
            bytes.writeBytes(part.content());
        }
        return bytes.toByteArray();
    }

    private Optional<Line> take() throws IOException {
        return putBack.isEmpty() ? lines.next() : Optional.of(putBack.pop());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
