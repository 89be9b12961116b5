package org.qms4j.quickstart.report;

import java.util.List;

/** A table with a caption and headings. Text is escaped here, so that nobody can forget it. */
final class Table {
    private static final String CODE = "code";

    private final List<Column> columns;
    private final StringBuilder html = new StringBuilder();

    Table(String caption, Column... columns) {
        this.columns = List.of(columns);
        html.append("<table>\n<caption>").append(Texts.html(caption)).append("</caption>\n<thead><tr>");
        for (Column column : columns) {
            String heading = Texts.html(column.heading());
            html.append(column.heading().isEmpty() ? column.cell(heading) : column.heading("col", heading));
        }
        html.append("</tr></thead>\n<tbody>\n");
    }

    /**
     * A column.
     *
     * @param heading what is in it
     * @param css how its cells are set; empty for plain text
     */
    record Column(String heading, String css) {
        static Column text(String heading) {
            return new Column(heading, "");
        }

        static Column narrow(String heading) {
            return new Column(heading, "narrow");
        }

        static Column number(String heading) {
            return new Column(heading, "number");
        }

        /** Names for programs, which may be cut where they are made up of parts. */
        static Column code(String heading) {
            return new Column(heading, CODE);
        }

        private String content(String text) {
            String content = Texts.html(text);
            return css.equals(CODE) ? content.replace(".", ".<wbr>").replace("-", "-<wbr>") : content;
        }

        private String heading(String scope, String content) {
            return "<th scope=\"" + scope + "\"" + attribute() + ">" + content + "</th>";
        }

        private String cell(String content) {
            return "<td" + attribute() + ">" + content + "</td>";
        }

        private String attribute() {
            return css.isEmpty() ? "" : " class=\"" + css + "\"";
        }
    }

    /** Adds a row of texts; the first one is its heading. */
    Table row(String... texts) {
        html.append("<tr>");
        for (int i = 0; i < texts.length; i++) {
            Column column = columns.get(i);
            String content = column.content(texts[i]);
            html.append(i == 0 ? column.heading("row", content) : column.cell(content));
        }
        html.append("</tr>\n");
        return this;
    }

    String html() {
        return html + "</tbody>\n</table>\n";
    }
}
