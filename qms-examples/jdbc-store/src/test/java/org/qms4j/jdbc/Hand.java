package org.qms4j.jdbc;

import javax.sql.DataSource;
import org.qms4j.contract.Tampering;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/** Writes into the tables by SQL. */
final class Hand implements Tampering {
    private static final String RECORD = " WHERE organization = ? AND type = ? AND id = ?";
    private static final String ENTRY = RECORD + " AND number = ?";

    private final WrittenByHand tables;

    Hand(DataSource database) {
        this.tables = new WrittenByHand(database);
    }

    @Override
    public void writeContent(OrganizationId organization, RecordKey record, long number, String text) {
        tables.run(
                "UPDATE qms_journal SET content = ?" + ENTRY,
                text,
                organization.value(),
                record.type(),
                record.id(),
                number);
    }

    @Override
    public void writeImage(OrganizationId organization, RecordKey record, String text) {
        tables.run("UPDATE qms_record SET image = ?" + RECORD, text, organization.value(), record.type(), record.id());
    }

    @Override
    public void breakEntry(OrganizationId organization, RecordKey record, long number) {
        tables.run(
                "UPDATE qms_journal SET hash = 'x'" + ENTRY, organization.value(), record.type(), record.id(), number);
    }

    @Override
    public void breakRecord(OrganizationId organization, RecordKey record) {
        tables.run("UPDATE qms_record SET chain = 'x'" + RECORD, organization.value(), record.type(), record.id());
    }
}
