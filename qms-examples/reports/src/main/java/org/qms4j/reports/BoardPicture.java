package org.qms4j.reports;

import java.util.stream.Collectors;
import org.qms4j.reports.Drawing.Board;
import org.qms4j.reports.Drawing.Card;
import org.qms4j.reports.Drawing.Lane;

/** Lays a board out as HTML: lanes side by side where there is room, one below the other where there is none. */
final class BoardPicture {
    private BoardPicture() {}

    static String draw(Board board) {
        return "<div class=\"board\">\n"
                + board.lanes().stream().map(BoardPicture::lane).collect(Collectors.joining()) + "</div>\n";
    }

    private static String lane(Lane lane) {
        return "<div class=\"lane\">\n<h3>" + Plain.html(lane.heading()) + "</h3>\n"
                + lane.cards().stream().map(BoardPicture::card).collect(Collectors.joining()) + "</div>\n";
    }

    private static String card(Card card) {
        return "<div class=\"card\"><strong>" + Plain.html(card.title()) + "</strong>\n"
                + card.lines().stream()
                        .map(line -> "<span>" + Plain.html(line) + "</span>\n")
                        .collect(Collectors.joining())
                + card.mark()
                        .map(mark -> "<span class=\"mark\">\u25c6 " + Plain.html(mark) + "</span>\n")
                        .orElse("")
                + "</div>\n";
    }
}
