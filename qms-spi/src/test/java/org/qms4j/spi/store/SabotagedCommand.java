package org.qms4j.spi.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;

/** Stores that mix up which commands were applied. */
enum SabotagedCommand implements Sabotage {
    FORGETS_COMMANDS("IDM01", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            return Optional.empty();
        }
    }),
    ANSWERS_REPEATS_WITHOUT_ENTRIES("IDM01", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            return super.repeated(changeset).map(receipt -> new Receipt(true, List.of()));
        }
    }),
    CHECKS_EXPECTATIONS_BEFORE_REPEATS("IDM02", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            check(changeset);
            return super.repeated(changeset);
        }
    }),
    REFUSES_OTHER_CONTENT_UNDER_THE_SAME_ID("IDM03", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            Optional<Receipt> first = super.repeated(changeset);
            if (first.isPresent() && !first.get().entries().equals(changeset.entries())) {
                throw new StoreException.InvalidRequest("other content");
            }
            return first;
        }
    }),
    ANSWERS_WITH_WHAT_WAS_SENT_AGAIN("IDM03", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            return super.repeated(changeset).map(receipt -> new Receipt(true, changeset.entries()));
        }
    }),
    LETS_OTHERS_IN_BETWEEN_REPEAT_AND_CHECK("IDM04", () -> new PlainStore() {
        @Override
        public Receipt commit(Changeset changeset) {
            Optional<Receipt> first;
            synchronized (this) {
                first = repeated(changeset);
            }
            Pause.aMoment();
            synchronized (this) {
                check(changeset);
                return first.orElseGet(() -> write(changeset));
            }
        }
    }),
    RELIES_ON_REVISIONS_WHEN_COMMANDS_RACE("IDM05", () -> new PlainStore() {
        @Override
        public Receipt commit(Changeset changeset) {
            synchronized (this) {
                Optional<Receipt> first = repeated(changeset);
                if (first.isPresent()) {
                    return first.get();
                }
            }
            Pause.aMoment();
            synchronized (this) {
                check(changeset);
                return write(changeset);
            }
        }
    }),
    SHARES_COMMANDS_BETWEEN_ORGANIZATIONS("IDM06", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            return changeset
                    .command()
                    .flatMap(command -> journals.values().stream()
                            .flatMap(List::stream)
                            .filter(entry -> entry.command().equals(Optional.of(command)))
                            .map(entry -> new Receipt(true, List.of(entry)))
                            .findFirst());
        }
    }),
    KEEPS_ONE_ENTRY_OF_A_COMMAND("IDM07", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            return super.repeated(changeset)
                    .map(receipt -> new Receipt(true, receipt.entries().subList(0, 1)));
        }
    }),
    SORTS_THE_ENTRIES_OF_A_COMMAND_BY_RECORD("IDM07", () -> new PlainStore() {
        @Override
        List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
            Stream<JournalEntry> entries = super.entries(organization, subject).stream();
            return subject instanceof History.OfCommand
                    ? entries.sorted(Comparator.comparing(JournalEntry::record)).toList()
                    : entries.toList();
        }
    }),
    CUTS_THE_ENTRIES_OF_A_COMMAND_AT_20("IDM08", () -> new PlainStore() {
        @Override
        List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
            List<JournalEntry> entries = super.entries(organization, subject);
            return subject instanceof History.OfCommand
                    ? entries.stream().limit(20).toList()
                    : entries;
        }
    }),
    TAKES_COMMANDS_THAT_LOOK_ALIKE_FOR_ONE("IDM09", () -> new PlainStore() {
        @Override
        boolean isAbout(History.Subject subject, JournalEntry entry) {
            return subject instanceof History.OfCommand of
                    ? entry.command()
                            .filter(stamp -> alike(stamp.id(), of.command()))
                            .isPresent()
                    : super.isAbout(subject, entry);
        }

        private boolean alike(String one, String other) {
            return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
        }
    }),
    TAKES_CHANGESETS_WITHOUT_A_COMMAND_FOR_REPEATS("IDM10", () -> new PlainStore() {
        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            return changeset.command().isEmpty()
                            && !journal(changeset.organization()).isEmpty()
                    ? Optional.of(new Receipt(true, List.of()))
                    : super.repeated(changeset);
        }
    }),
    KEEPS_THE_COMMAND_OF_A_FAILED_COMMIT("TX05", () -> new PlainStore() {
        private final Set<CommandStamp> sent = new HashSet<>();

        @Override
        Optional<Receipt> repeated(Changeset changeset) {
            boolean known = changeset.command().isPresent()
                    && !sent.add(changeset.command().get());
            return known ? Optional.of(new Receipt(true, List.of())) : Optional.empty();
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedCommand(String clause, Supplier<Store> store) {
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
