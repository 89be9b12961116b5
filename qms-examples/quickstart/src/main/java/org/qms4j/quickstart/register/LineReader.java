package org.qms4j.quickstart.register;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a stream of bytes into lines that end with LF or CR LF. Of a line longer than {@value #LONGEST} bytes only the
 * beginning is kept, so that no line is too long for the memory.
 */
final class LineReader implements Closeable {
    static final int LONGEST = 256 * 1024;
    private static final int BOM_LENGTH = 3;

    private final InputStream in;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private long number;
    private long position;

    LineReader(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 64 * 1024);
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(BOM_LENGTH);
        if (in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF) {
            position = BOM_LENGTH;
        } else {
            in.reset();
        }
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    /** Reads on to the end of the next line; empty at the end of the file. */
    Optional<Line> next() throws IOException {
        content.reset();
        long length = 0;
        long quotes = 0;
        int last = -1;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        while (read >= 0 && read != '\n') {
            if (content.size() < LONGEST) {
                content.write(read);
            }
            quotes += read == '"' ? 1 : 0;
            length++;
            last = read;
            read = in.read();
        }
        position += length + (read < 0 ? 0 : 1);
        return Optional.of(line(length, quotes, last == '\r'));
    }

    private Line line(long length, long quotes, boolean carriageReturn) {
        byte[] kept = content.toByteArray();
        if (!carriageReturn) {
            return new Line(number, kept, length, quotes);
        }
        boolean whole = kept.length == length;
        return new Line(number, whole ? java.util.Arrays.copyOf(kept, kept.length - 1) : kept, length - 1, quotes);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
