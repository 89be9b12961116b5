package org.qms4j.reports;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.qms4j.complaintanalysis.Answering;
import org.qms4j.complaintanalysis.Answering.Age;
import org.qms4j.complaintanalysis.ComplaintReport;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;

/** What was answered in time and how long it took; what is open and how old. */
final class AnswerPages {
    private final ComplaintReport data;
    private final Answering answering;
    private final Words words;
    private final Written written;

    AnswerPages(ComplaintReport data, Words words, Written written) {
        this.data = data;
        this.answering = data.answering();
        this.words = words;
        this.written = written;
    }

    Section answered() {
        var shares = new Shares("shares", words, written)
                .add("share.timely", answering.timely())
                .add("share.disputed", answering.disputed())
                .add("share.acknowledged", answering.acknowledged())
                .add("share.decided", answering.decided());
        var blocks = new ArrayList<Block>();
        blocks.add(shares.figure().orElseGet(() -> new Sentence(words.text("answer.inTime.unknown"))));
        new TimesTable(words.text("times.caption"), words)
                .add("time.forwarding", answering.forwarding())
                .add("time.firstResponse", answering.firstResponse())
                .add("time.resolution", answering.resolution())
                .add("time.publicReply", data.publicPresence().firstReply())
                .table()
                .ifPresent(blocks::add);
        return new Section("answers", words.text("answers.heading"), blocks);
    }

    Section open() {
        var blocks = new ArrayList<Block>();
        if (answering.open() == 0) {
            blocks.add(new Sentence(words.text("open.none")));
        } else {
            blocks.add(ages());
            if (!data.oldest().isEmpty()) {
                blocks.add(oldest());
            }
        }
        return new Section("open", words.text("open.heading"), blocks);
    }

    private Figure ages() {
        var bands = new LinkedHashMap<String, Long>();
        answering.ages().forEach(age -> bands.put(age(age), age.count()));
        return new Ages(words, written)
                .figure(
                        bands,
                        words.text("ages.caption", written.day(data.asOf())),
                        words.text("ages.words", written.count(answering.open()), written.day(data.asOf())),
                        words.text("column.complaints"));
    }

    private String age(Age age) {
        return age.to()
                .map(to -> words.text("age.between", age.from(), to))
                .orElseGet(() -> words.text("age.over", age.from() - 1));
    }

    private Table oldest() {
        Table.Builder table = Table.of(
                        "oldest",
                        words.text(
                                "oldest.caption", written.count(data.oldest().size()), written.count(answering.open())))
                .column("receivedOn", words.text("column.receivedOn"), Kind.DAY)
                .column("days", words.text("column.days"), Kind.COUNT)
                .column("product", words.text("facet.PRODUCT"), Kind.TEXT)
                .column("stage", words.text("column.stage"), Kind.TEXT)
                .column("complaint", words.text("column.complaint"), Kind.CODE);
        data.oldest()
                .forEach(open -> table.row(
                        open.receivedOn(),
                        ChronoUnit.DAYS.between(open.receivedOn(), data.asOf()),
                        open.product(),
                        words.text("stage." + open.stage()),
                        open.foundAt().orElse(open.complaint().value())));
        return table.build();
    }
}
