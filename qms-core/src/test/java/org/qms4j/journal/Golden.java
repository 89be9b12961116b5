package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** A file with something as it was stored when its form was settled, indented so that differences can be read. */
record Golden(String name) {
    /** Names a directory in which the files are written anew, for a form that has not been released yet. */
    private static final String WRITE = "qms.golden.write";

    /** Compares what is stored today with what was stored then. */
    void holds(Map<String, ?> today) {
        @Nullable String directory = System.getProperty(WRITE);
        if (directory != null) {
            write(Path.of(directory, name), lines(today, ""));
        }
        assertThat(lines(today, "")).as("""
                        The stored form is no longer that of golden/%s, so stores in use could not be read or verified.
                        Change the program back. If the form has to change, raise the schema with an upcaster, keep this
                        file as the old form that must stay readable, and add a new one with:
                        """, name).isEqualTo(text());
    }

    Map<String, Object> tree() {
        return Image.parse(text()).tree();
    }

    private String text() {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name)) {
            assertThat(file).as("the golden file %s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What of a record has to stay as it is; the revision is left out, which depends on all its entries. */
    static Map<String, Object> parts(StoredRecord stored) {
        var attributes = new TreeMap<String, Object>();
        stored.attributes()
                .forEach((attribute, value) -> attributes.put(attribute.slot() + " " + attribute.name(), value));
        return Map.of(
                "schema", stored.schema(),
                "digest", stored.image().digest(),
                "image", stored.image().tree(),
                "personal", stored.personal().tree(),
                "attributes", attributes);
    }

    /** The record as the file has it. */
    @SuppressWarnings("unchecked")
    StoredRecord record(RecordKey key, Revision revision, StoredRecord today) {
        Map<String, Object> tree = tree();
        return new StoredRecord(
                key,
                revision,
                ((Long) tree.get("schema")).intValue(),
                Image.of((Map<String, Object>) tree.get("image")),
                Image.of((Map<String, Object>) tree.get("personal")),
                today.attributes());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String lines(Map<String, ?> tree, String indent) {
        var out = new StringBuilder();
        print(Image.of(tree).tree(), indent, out);
        return out.append('\n').toString();
    }

    private static void print(Object node, String indent, StringBuilder out) {
        if (node instanceof Map<?, ?> members && !members.isEmpty()) {
            var named = new LinkedHashMap<String, Object>();
            members.forEach((name, value) -> named.put(quoted(name) + ": ", value));
            print(named, '{', '}', indent, out);
        } else if (node instanceof List<?> items && !items.isEmpty()) {
            var numbered = new LinkedHashMap<Integer, Object>();
            items.forEach(item -> numbered.put(numbered.size(), item));
            print(numbered, '[', ']', indent, out);
        } else {
            out.append(quoted(node));
        }
    }

    private static void print(Map<?, Object> children, char open, char close, String indent, StringBuilder out) {
        out.append(open);
        String separator = "\n";
        for (Map.Entry<?, Object> child : children.entrySet()) {
            out.append(separator).append(indent).append("  ");
            if (child.getKey() instanceof String name) {
                out.append(name);
            }
            print(child.getValue(), indent + "  ", out);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(close);
    }

    /** Canonical text of a node without children. */
    private static String quoted(Object node) {
        String object = Image.of(Map.of("", node)).json();
        return object.substring("{\"\":".length(), object.length() - 1);
    }
}
