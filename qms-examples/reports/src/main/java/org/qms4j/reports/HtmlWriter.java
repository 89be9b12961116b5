package org.qms4j.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Listing;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Column;
import org.qms4j.reports.Table.Kind;

/**
 * Writes a report as one page of HTML without scripts, which needs nothing from anywhere and forbids the browser to get
 * it. It can be read on a telephone, on paper, in the dark, and without seeing its pictures.
 */
public final class HtmlWriter {
    private final Report report;
    private final Words words;
    private final Written written;
    private int figures;

    private HtmlWriter(Report report) {
        this.report = report;
        this.words = Words.in(report.language());
        this.written = new Written(report.language());
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return HTML
     */
    public static String write(Report report) {
        return new HtmlWriter(report).page();
    }

    private String page() {
        String head = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                """.formatted(Plain.html(report.language().toLanguageTag()));
        return head + "<title>" + Plain.html(report.title()) + "</title>\n<style>\n" + Style.CSS
                + "</style>\n</head>\n<body>\n<header>\n<h1>" + Plain.html(report.title()) + "</h1>\n<p class=\"soft\">"
                + Plain.html(about()) + "</p>\n" + list("answers", report.answers()) + "</header>\n<main>\n"
                + report.sections().stream().map(this::section).collect(Collectors.joining())
                + section(new Report.Section(report.gaps().id(), words.text("gaps.heading"), gaps()))
                + "</main>\n</body>\n</html>\n";
    }

    /** Which days, and of which day the data are. */
    private String about() {
        String period = report.period()
                .map(days -> words.text("period", written.day(days.first()), written.day(days.last())))
                .orElseGet(() -> words.text("period.none"));
        return words.text("about", period, written.day(report.asOf()), report.id());
    }

    private List<Block> gaps() {
        return report.gaps().rows().isEmpty() ? List.of(new Sentence(words.text("gaps.none"))) : List.of(report.gaps());
    }

    private String section(Report.Section section) {
        return "<section id=\"" + Plain.html(section.id()) + "\">\n<h2>" + Plain.html(section.heading()) + "</h2>\n"
                + section.blocks().stream().map(this::block).collect(Collectors.joining()) + "</section>\n";
    }

    private String block(Block block) {
        if (block instanceof Sentence sentence) {
            return "<p>" + Plain.html(sentence.text()) + "</p>\n";
        }
        if (block instanceof Listing listing) {
            return list("", listing.items());
        }
        if (block instanceof Table table) {
            return table(table);
        }
        return figure((Figure) block);
    }

    private static String list(String css, List<String> items) {
        return items.stream()
                .map(item -> "<li>" + Plain.html(item) + "</li>\n")
                .collect(Collectors.joining("", css.isEmpty() ? "<ul>\n" : "<ul class=\"" + css + "\">\n", "</ul>\n"));
    }

    private String figure(Figure figure) {
        figures++;
        return "<figure>\n" + picture(figure, "figure" + figures) + "<figcaption>" + Plain.html(figure.words())
                + "</figcaption>\n</figure>\n<details>\n<summary>" + Plain.html(words.text("figures")) + "</summary>\n"
                + table(figure.table()) + "</details>\n";
    }

    private String picture(Figure figure, String id) {
        Drawing drawing = figure.drawing();
        if (drawing instanceof Drawing.Rows rows) {
            return new RowsPicture(rows, written).draw(id, figure.title(), figure.words());
        }
        if (drawing instanceof Drawing.Columns columns) {
            return new ColumnsPicture(columns, written).draw(id, figure.title(), figure.words());
        }
        if (drawing instanceof Drawing.Causes causes) {
            return new CausesPicture(causes).draw(id, figure.title(), figure.words());
        }
        if (drawing instanceof Drawing.Map map) {
            return new MapPicture(map).draw(id, figure.title(), figure.words());
        }
        if (drawing instanceof Drawing.Board board) {
            return BoardPicture.draw(board);
        }
        return new RatesPicture((Drawing.Rates) drawing, written).draw(id, figure.title(), figure.words());
    }

    private String table(Table table) {
        return "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<caption>" + Plain.html(table.caption())
                + "</caption>\n<thead><tr>"
                + table.columns().stream().map(HtmlWriter::heading).collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n"
                + table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining())
                + "</tbody>\n</table>\n</div>\n";
    }

    private static String heading(Column column) {
        return "<th scope=\"col\"" + css(column.kind()) + ">" + Plain.html(column.heading()) + "</th>";
    }

    private String row(Table table, List<Optional<Object>> row) {
        var html = new StringBuilder("<tr>");
        for (int i = 0; i < row.size(); i++) {
            Kind kind = table.columns().get(i).kind();
            String content = row.get(i).map(value -> content(kind, value)).orElse("\u2013");
            String tag = i == 0 ? "th" : "td";
            html.append('<')
                    .append(tag)
                    .append(i == 0 ? " scope=\"row\"" : "")
                    .append(css(kind))
                    .append('>');
            html.append(content).append("</").append(tag).append('>');
        }
        return html.append("</tr>\n").toString();
    }

    /** Names for programs may be cut where they are made up of parts. */
    private String content(Kind kind, Object value) {
        String content = Plain.html(written.value(kind, value));
        return kind == Kind.CODE ? content.replaceAll("[-./]", "$0<wbr>") : content;
    }

    private static String css(Kind kind) {
        return switch (kind) {
            case TEXT -> " class=\"words\"";
            case CODE -> " class=\"code\"";
            case DAY, MONTH -> " class=\"narrow\"";
            default -> " class=\"number\"";
        };
    }
}
