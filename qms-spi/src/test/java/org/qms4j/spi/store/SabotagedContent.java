package org.qms4j.spi.store;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/** Stores that give back something else than they were given. */
enum SabotagedContent implements Sabotage {
    STRIPS_BLANKS_FROM_TEXT("EVT01", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(record.image().json().replace(" \"", "\"")),
                    record.personal(),
                    record.attributes());
        }
    }),
    NORMALIZES_CHARACTERS("EVT01", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(Normalizer.normalize(record.image().json(), Normalizer.Form.NFC)),
                    record.personal(),
                    record.attributes());
        }
    }),
    DROPS_NUL("EVT01", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(record.image().json().replace("\\u0000", "")),
                    record.personal(),
                    record.attributes());
        }
    }),
    ESCAPES_LESS_THAN_CANONICAL_TEXT_DOES("EVT01", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(record.image().json().replace("/", "\\/")),
                    record.personal(),
                    record.attributes());
        }
    }),
    CUTS_LONG_TEXT("EVT02", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(record.image()
                            .json()
                            .substring(0, Math.min(65_535, record.image().json().length()))),
                    record.personal(),
                    record.attributes());
        }
    }),
    KNOWS_TWO_PLANES_OF_UNICODE("EVT03", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(record.image().json().replaceAll("[\\x{20000}-\\x{10FFFF}]", "?")),
                    record.personal(),
                    record.attributes());
        }
    }),
    DROPS_PERSONAL_VALUES("EVT04", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(), record.revision(), record.schema(), record.image(), Image.EMPTY, record.attributes());
        }
    }),
    NEVER_TAKES_PERSONAL_VALUES_AWAY("EVT04", () -> new PlainStore() {
        @Override
        StoredRecord replaced(StoredRecord before, StoredRecord record) {
            return record.personal().equals(Image.EMPTY)
                    ? new StoredRecord(
                            record.key(),
                            record.revision(),
                            record.schema(),
                            record.image(),
                            before.personal(),
                            record.attributes())
                    : record;
        }
    }),
    STRIPS_BLANKS_FROM_ATTRIBUTES("EVT05", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            var attributes = new HashMap<>(record.attributes());
            attributes.replaceAll((attribute, value) -> value.strip());
            return new StoredRecord(
                    record.key(), record.revision(), record.schema(), record.image(), record.personal(), attributes);
        }
    }),
    HAS_COLUMNS_FOR_8_ATTRIBUTES("EVT05", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            var attributes = new HashMap<>(record.attributes());
            attributes.keySet().removeIf(attribute -> attribute.slot() > 8);
            return new StoredRecord(
                    record.key(), record.revision(), record.schema(), record.image(), record.personal(), attributes);
        }
    }),
    TAKES_EMPTY_FOR_ABSENT("EVT06", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            var attributes = new HashMap<>(record.attributes());
            attributes.values().removeIf(String::isEmpty);
            return new StoredRecord(
                    record.key(), record.revision(), record.schema(), record.image(), record.personal(), attributes);
        }
    }),
    ROUNDS_INSTANTS_TO_MICROSECONDS("EVT07", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(record.image().json().replaceAll("(\\.\\d{6})\\d{3}", "$1")),
                    record.personal(),
                    record.attributes());
        }
    }),
    ROUNDS_NUMBERS("EVT07", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            return new StoredRecord(
                    record.key(),
                    record.revision(),
                    record.schema(),
                    Image.ofCanonical(record.image().json().replace("9007199254740992", "9007199254740990")),
                    record.personal(),
                    record.attributes());
        }
    }),
    IGNORES_THE_CASE_OF_IDS("EVT08", () -> new PlainStore() {
        @Override
        RecordKey place(RecordKey record) {
            return new RecordKey(record.type(), record.id().toLowerCase(Locale.ROOT));
        }
    }),
    IGNORES_TRAILING_BLANKS_OF_TYPES("EVT08", () -> new PlainStore() {
        @Override
        RecordKey place(RecordKey record) {
            return new RecordKey(record.type().stripTrailing(), record.id());
        }
    }),
    CUTS_LONG_ATTRIBUTES("EVT09", () -> new PlainStore() {
        @Override
        StoredRecord kept(StoredRecord record) {
            var attributes = new HashMap<>(record.attributes());
            attributes.replaceAll((attribute, value) -> value.substring(0, Math.min(100, value.length())));
            return new StoredRecord(
                    record.key(), record.revision(), record.schema(), record.image(), record.personal(), attributes);
        }
    }),
    NORMALIZES_ENTRIES("EVT10", () -> new PlainStore() {
        @Override
        JournalEntry kept(JournalEntry entry) {
            String text = Normalizer.normalize(entry.content().json(), Normalizer.Form.NFC);
            return new JournalEntry(entry.record(), entry.revision(), entry.command(), Image.ofCanonical(text));
        }
    }),
    LOSES_THE_SALT_OF_COMMANDS("EVT11", () -> new PlainStore() {
        @Override
        JournalEntry kept(JournalEntry entry) {
            Optional<CommandStamp> unsalted = entry.command().map(stamp -> new CommandStamp(stamp.id(), ""));
            return new JournalEntry(entry.record(), entry.revision(), unsalted, entry.content());
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedContent(String clause, Supplier<Store> store) {
        this.clause = clause;
        this.store = store;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return store.get();
    }
}
