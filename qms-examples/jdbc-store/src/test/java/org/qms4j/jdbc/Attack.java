package org.qms4j.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.qms4j.jdbc.WrittenByHand.Row;
import org.qms4j.journal.Standing.Kind;
import org.qms4j.spi.image.Image;

/**
 * What somebody with the database's password can do to the evidence of {@code acme}: whether it shows without an
 * anchor, and how the journal stands to the checkpoint afterwards.
 */
enum Attack {
    DELETES_AN_ENTRY(true, Kind.CUT) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, 1, AttackTest.STEPS - 1);
            tables.run("DELETE FROM qms_journal" + AT, row.number("position"));
        }
    },
    DELETES_THE_LAST_ENTRY_OF_A_RECORD(true, Kind.CUT) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, AttackTest.STEPS, AttackTest.STEPS);
            tables.run("DELETE FROM qms_journal" + AT, row.number("position"));
        }
    },
    DELETES_A_RECORD_WITH_ITS_JOURNAL(true, Kind.CUT) {
        @Override
        void run(WrittenByHand tables, Random random) {
            remove(tables, notTheLast(random));
        }
    },
    DELETES_A_RECORD_AND_CLOSES_THE_HOLE(false, Kind.CUT) {
        @Override
        void run(WrittenByHand tables, Random random) {
            remove(tables, notTheLast(random));
            long place = 0;
            for (Row row : tables.rows(ENTRIES + "ORDER BY position")) {
                tables.run("UPDATE qms_journal SET position = ?" + AT, ++place, row.number("position"));
            }
        }
    },
    DELETES_THE_STATE_OF_A_RECORD(true, Kind.ANCHORED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            tables.run("DELETE FROM qms_record WHERE organization = 'acme' AND id = ?", aRecord(random));
        }
    },
    SETS_THE_STATE_OF_A_RECORD_BACK(true, Kind.ANCHORED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            tables.run(
                    "UPDATE qms_record SET number = 4, chain = (SELECT hash FROM qms_journal j"
                            + " WHERE j.organization = 'acme' AND j.id = qms_record.id AND j.number = 4)"
                            + " WHERE organization = 'acme' AND id = ?",
                    aRecord(random));
        }
    },
    REMOVES_THE_NEWEST_RECORD_AS_IF_IT_HAD_NEVER_BEEN(false, Kind.CUT) {
        @Override
        void run(WrittenByHand tables, Random random) {
            remove(tables, "C-" + AttackTest.RECORDS);
        }
    },
    RESTORES_AN_OLDER_COPY(false, Kind.CUT) {
        @Override
        void run(WrittenByHand tables, Random random) {
            tables.restore(AttackTest.EARLIER);
        }
    },
    APPENDS_A_COPY_OF_AN_ENTRY(true, Kind.ANCHORED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, 1, AttackTest.STEPS);
            insert(tables, row, AttackTest.STEPS + 1, AttackTest.ENTRIES + 1);
        }
    },
    INSERTS_AN_ENTRY_IN_THE_MIDDLE(true, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, 2, AttackTest.STEPS - 1);
            for (long place = AttackTest.ENTRIES; place > row.number("position"); place--) {
                tables.run("UPDATE qms_journal SET position = ?" + AT, place + 1, place);
            }
            insert(tables, row, AttackTest.STEPS + 1, row.number("position") + 1);
        }
    },
    SWAPS_TWO_ENTRIES_OF_A_RECORD(true, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row one = anEntry(tables, random, 1, AttackTest.STEPS - 1);
            Row other = at(tables, one.number("position") + 1);
            say(tables, one.number("position"), other);
            say(tables, other.number("position"), one);
        }
    },
    SWAPS_TWO_RECORDS_IN_THE_FEED(false, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            long last = anEntry(tables, random, AttackTest.STEPS, AttackTest.STEPS, AttackTest.RECORDS - 1)
                    .number("position");
            tables.run("UPDATE qms_journal SET position = 1000" + AT, last);
            tables.run("UPDATE qms_journal SET position = ?" + AT, last, last + 1);
            tables.run("UPDATE qms_journal SET position = ?" + AT, last + 1, 1000L);
        }
    },
    MOVES_AN_ENTRY_BEHIND_THE_END_OF_THE_FEED(true, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, AttackTest.STEPS, AttackTest.STEPS, AttackTest.RECORDS - 1);
            tables.run("UPDATE qms_journal SET position = ?" + AT, AttackTest.ENTRIES + 1L, row.number("position"));
        }
    },
    COPIES_AN_ENTRY_FROM_ANOTHER_RECORD(true, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, 1, AttackTest.STEPS, AttackTest.RECORDS - 1);
            say(tables, row.number("position"), at(tables, row.number("position") + AttackTest.STEPS));
        }
    },
    COPIES_AN_ENTRY_FROM_ANOTHER_ORGANIZATION(true, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row theirs = pick(tables.rows("SELECT * FROM qms_journal WHERE organization = 'globex'"), random);
            say(tables, theirs.number("position"), theirs);
        }
    },
    COPIES_A_STATE_FROM_ANOTHER_ORGANIZATION(true, Kind.ANCHORED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            tables.run(
                    "UPDATE qms_record SET image = (SELECT image FROM qms_record o WHERE o.organization = 'globex'"
                            + " AND o.id = 'C-1') WHERE organization = 'acme' AND id = ?",
                    aRecord(random));
        }
    },
    GIVES_A_RECORD_TO_ANOTHER_ORGANIZATION(true, Kind.CUT) {
        @Override
        void run(WrittenByHand tables, Random random) {
            String record = notTheLast(random);
            tables.run("UPDATE qms_record SET organization = 'initech' WHERE organization = 'acme' AND id = ?", record);
            tables.run(
                    "UPDATE qms_journal SET organization = 'initech' WHERE organization = 'acme' AND id = ?", record);
        }
    },
    MAKES_AN_ENTRY_UNREADABLE(true, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, 1, AttackTest.STEPS);
            tables.run("UPDATE qms_journal SET hash = 'x'" + AT, row.number("position"));
        }
    },
    RECOMPUTES_THE_HASH_OF_AN_ENTRY(true, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, 1, AttackTest.STEPS);
            rewrite(tables, row, tree -> with(tree, "actor", "mallory"));
        }
    },
    RECOMPUTES_THE_CHAIN_TO_ITS_END(false, Kind.ALTERED) {
        @Override
        void run(WrittenByHand tables, Random random) {
            Row row = anEntry(tables, random, 1, AttackTest.STEPS);
            String hash = rewrite(tables, row, tree -> with(tree, "actor", "mallory"));
            for (long i = row.number("number") + 1; i <= AttackTest.STEPS; i++) {
                String previous = hash;
                Row next = at(tables, row.number("position") + i - row.number("number"));
                hash = rewrite(tables, next, tree -> with(tree, "previous", previous));
            }
            tables.run("UPDATE qms_record SET chain = ? WHERE organization = 'acme' AND id = ?", hash, row.text("id"));
        }
    };

    private static final String ENTRIES = "SELECT * FROM qms_journal WHERE organization = 'acme' ";
    private static final String AT = " WHERE organization = 'acme' AND position = ?";

    private final boolean showsAlone;
    private final Kind standing;

    Attack(boolean showsAlone, Kind standing) {
        this.showsAlone = showsAlone;
        this.standing = standing;
    }

    /** Tells whether the rows themselves give it away. */
    boolean showsAlone() {
        return showsAlone;
    }

    Kind standing() {
        return standing;
    }

    abstract void run(WrittenByHand tables, Random random);

    static String aRecord(Random random) {
        return "C-" + (1 + random.nextInt(AttackTest.RECORDS));
    }

    static String notTheLast(Random random) {
        return "C-" + (1 + random.nextInt(AttackTest.RECORDS - 1));
    }

    static Row anEntry(WrittenByHand tables, Random random, int from, int to) {
        return anEntry(tables, random, from, to, AttackTest.RECORDS);
    }

    /** An entry with a number in a range, of one of the first records. */
    static Row anEntry(WrittenByHand tables, Random random, int from, int to, int records) {
        return pick(
                tables.rows(
                        ENTRIES + "AND number BETWEEN ? AND ? AND position <= ? ORDER BY position",
                        from,
                        to,
                        records * AttackTest.STEPS),
                random);
    }

    static Row pick(List<Row> rows, Random random) {
        return rows.get(random.nextInt(rows.size()));
    }

    static Row at(WrittenByHand tables, long position) {
        return tables.rows(ENTRIES + "AND position = ?", position).get(0);
    }

    static void say(WrittenByHand tables, long position, Row other) {
        tables.run(
                "UPDATE qms_journal SET hash = ?, content = ?" + AT,
                other.text("hash"),
                other.text("content"),
                position);
    }

    static void insert(WrittenByHand tables, Row row, long number, long position) {
        tables.run(
                "INSERT INTO qms_journal (organization, type, id, number, position, hash, content)"
                        + " VALUES ('acme', ?, ?, ?, ?, ?, ?)",
                row.text("type"),
                row.text("id"),
                number,
                position,
                row.text("hash"),
                row.text("content"));
    }

    static void remove(WrittenByHand tables, String record) {
        tables.run("DELETE FROM qms_record WHERE organization = 'acme' AND id = ?", record);
        tables.run("DELETE FROM qms_journal WHERE organization = 'acme' AND id = ?", record);
    }

    static String rewrite(WrittenByHand tables, Row row, UnaryOperator<Map<String, Object>> change) {
        Image content =
                Image.of(change.apply(Image.ofCanonical(row.text("content")).tree()));
        tables.run(
                "UPDATE qms_journal SET hash = ?, content = ?" + AT,
                content.digest(),
                content.json(),
                row.number("position"));
        return content.digest();
    }

    static Map<String, Object> with(Map<String, Object> tree, String name, Object value) {
        tree.put(name, value);
        return tree;
    }
}
