package org.qms4j.quickstart.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;

/**
 * A row that can be read. What it says becomes history; what it does not say stays absent. Sub-product, sub-issue,
 * state and ZIP code are not copied: they stay in the row, which is the evidence.
 *
 * @param line the line where it starts
 * @param command what is to be taken in
 */
record CfpbRow(long line, TakeHistory command) {
    static final String SYSTEM = "cfpb";
    private static final String NOT_STATED = "(not stated)";

    private static final Map<String, Channel> CHANNELS = Map.of(
            "Web", Channel.WEB,
            "Web Referral", Channel.REFERRAL,
            "Referral", Channel.REFERRAL,
            "Phone", Channel.PHONE,
            "Postal mail", Channel.POST,
            "Fax", Channel.FAX,
            "Email", Channel.EMAIL);

    /** Reads rows with the columns of a header, from one file. */
    static final class Reader {
        private final Header header;
        private final String file;
        private final RowKeys keys = new RowKeys();

        Reader(Header header, String file) {
            this.header = header;
            this.file = file;
        }

        /** Reads a row, or says with {@link UnreadableException} what is wrong with it. */
        CfpbRow read(RawRow row) throws UnreadableException {
            String key = keys.next(header.identity(row.fields()));
            LocalDate received = date(row, Header.RECEIVED)
                    .orElseThrow(() -> new UnreadableException(Rejection.noDate(row.line(), Header.RECEIVED)));
            Optional<LocalDate> sent = date(row, Header.SENT);
            String via = value(row, Header.VIA).orElse(NOT_STATED);
            var command = new TakeHistory(
                    Optional.of(ComplaintId.of(key)),
                    received,
                    CHANNELS.getOrDefault(via, Channel.OTHER),
                    value(row, Header.ISSUE).map(Perception.unknown()::about).orElseGet(Perception::unknown),
                    Complainant.anonymous(),
                    subject(row),
                    "register",
                    Evidence.of("file:" + file + "#line=" + row.line()).withSha256(row.sha256()),
                    Optional.of(ExternalRef.of(SYSTEM, via, key)),
                    outcome(row),
                    sent,
                    yesOrNo(row, Header.TIMELY),
                    yesOrNo(row, Header.DISPUTED),
                    value(row, Header.RESPONSE));
            return new CfpbRow(row.line(), command);
        }

        private Subject subject(RawRow row) {
            Subject subject = value(row, Header.PRODUCT)
                    .map(product -> Subject.product(ExternalRef.of(SYSTEM, "product", product)))
                    .orElseGet(Subject::unknown);
            return value(row, Header.COMPANY)
                    .map(company -> subject.by(ExternalRef.of(SYSTEM, "company", company)))
                    .orElse(subject);
        }

        private Outcome outcome(RawRow row) {
            if (!header.value(row.fields(), Header.RESPONSE).startsWith("Closed")) {
                return Outcome.OPEN;
            }
            boolean disputed = header.value(row.fields(), Header.DISPUTED).equals("Yes");
            return disputed ? Outcome.DECISION_REJECTED : Outcome.CLOSED;
        }

        private Optional<LocalDate> date(RawRow row, String column) throws UnreadableException {
            Optional<String> text = value(row, column);
            Optional<LocalDate> date = text.flatMap(Dates::read);
            if (text.isPresent() && date.isEmpty()) {
                throw new UnreadableException(Rejection.unreadableDate(row.line(), column));
            }
            return date;
        }

        private Optional<Boolean> yesOrNo(RawRow row, String column) {
            return value(row, column)
                    .filter(text -> text.equals("Yes") || text.equals("No"))
                    .map("Yes"::equals);
        }

        private Optional<String> value(RawRow row, String column) {
            return Optional.of(header.value(row.fields(), column)).filter(text -> !text.isEmpty());
        }
    }

    /** A row that cannot be read; it carries the rejection. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Rejection rejection;

        UnreadableException(Rejection rejection) {
            super(rejection.reason());
            this.rejection = rejection;
        }

        Rejection rejection() {
            return rejection;
        }
    }
}
