package org.qms4j.quickstart.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the page. Every text is escaped here; a content is HTML already. */
final class Html {
    private Html() {}

    static String section(String heading, String content) {
        return "<section>\n<h2>" + Texts.html(heading) + "</h2>\n" + content + "</section>\n";
    }

    static String paragraph(String text) {
        return "<p>" + Texts.html(text) + "</p>\n";
    }

    static String paragraphs(List<String> texts) {
        return texts.stream()
                .map(text -> "<p class=\"soft\">" + Texts.html(text) + "</p>\n")
                .collect(Collectors.joining());
    }

    static String list(List<String> texts) {
        return texts.stream()
                .map(text -> "<li>" + Texts.html(text) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    /** The first of many, because a page that never ends is not read. */
    static <T> List<T> first(int most, List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
