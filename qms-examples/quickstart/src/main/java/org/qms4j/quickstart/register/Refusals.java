package org.qms4j.quickstart.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qms4j.rule.Messages;
import org.qms4j.rule.RuleViolation;

/** Tells in the columns of the register what the library says about the fields of its command. */
final class Refusals {
    private static final Map<String, String> COLUMNS = Map.of(
            "receivedOn", Header.RECEIVED,
            "forwardedOn", Header.SENT,
            "subject.product", Header.PRODUCT,
            "subject.provider", Header.COMPANY,
            "perception.category", Header.ISSUE,
            "recordedAs", Header.VIA,
            "answer", Header.RESPONSE);

    private Refusals() {}

    static Rejection of(long line, List<RuleViolation> violations) {
        String reasons = violations.stream().map(Refusals::reason).distinct().collect(Collectors.joining("; "));
        return new Rejection(line, violations.get(0).code(), reasons);
    }

    private static String reason(RuleViolation violation) {
        String text = Messages.in(Locale.ENGLISH).text(violation.code(), violation.arguments());
        String clause = violation.clause().map(ref -> " (" + ref + ")").orElse("");
        return column(violation.path()) + ": " + text + clause;
    }

    private static String column(String path) {
        return COLUMNS.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(path);
    }
}
