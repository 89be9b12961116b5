package org.qms4j.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qms4j.evidence.Evidence;
import org.qms4j.privacy.Guarded;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RuleViolation;

/**
 * Looks at everything in a command, wherever it stands. Nothing is null: absence is Optional; a guarded value has not
 * been erased. Dates and periods are such that a date can be counted from them and printed with four digits of a year.
 * Evidence is not from the future and not older than the fact it proves.
 */
final class CommandWalk {
    private static final ClauseRef CLAUSE = ClauseRef.iso9001("7.5.3.2");

    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_YEARS = 100;
    private static final int LONGEST_LIST = 1_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final List<RuleViolation> flaws = new ArrayList<>();
    private final Map<String, Instant> proofs = new LinkedHashMap<>();

    private boolean endless;

    private CommandWalk() {}

    static CommandWalk through(Object command) {
        var walk = new CommandWalk();
        walk.look("", command);
        return walk;
    }

    List<RuleViolation> flaws() {
        return flaws;
    }

    List<RuleViolation> judgeProofs(Instant earliest, Instant latest) {
        var violations = new ArrayList<RuleViolation>();
        proofs.forEach((path, at) -> {
            if (at.isAfter(latest)) {
                violations.add(violation("evidence.future", path));
            } else if (at.isBefore(earliest)) {
                violations.add(violation("evidence.too-old", path));
            }
        });
        return violations;
    }

    private void look(String path, @Nullable Object value) {
        if (value == null) {
            flaws.add(RuleViolation.error("constraint.NotNull", path));
            return;
        }
        if (value instanceof List<?> list && list.size() > LONGEST_LIST) {
            flaws.add(RuleViolation.error("constraint.Size", path, "0", String.valueOf(LONGEST_LIST)));
            endless = true;
            return;
        }
        if (value instanceof Instant instant && !isInReach(instant)) {
            flaws.add(RuleViolation.error("constraint.Date", path));
            return;
        }
        if (value instanceof Evidence evidence && evidence.capturedAt() != null) {
            evidence.capturedAt().filter(CommandWalk::isInReach).ifPresent(at -> proofs.put(path + ".capturedAt", at));
        }
        if (value instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            flaws.add(RuleViolation.error("constraint.Date", path));
        } else if (value instanceof Period period && isTooLong(period)) {
            flaws.add(RuleViolation.error("constraint.Period", path));
        } else if (value instanceof Guarded<?> guarded) {
            look(path, guarded.value().orElse(null));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> look(path, present));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(path + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> look(path + "[" + key + "]", inner));
        } else if (value instanceof Record record && record.getClass().getModule() == CommandWalk.class.getModule()) {
            lookInside(path, record);
        }
    }

    /** Tells whether an instant can be kept, and its day counted in every time zone. */
    static boolean isInReach(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
    }

    /** Tells whether something in the command is so long that nothing more is looked at. */
    boolean isEndless() {
        return endless;
    }

    private static boolean isTooLong(Period period) {
        return period.toTotalMonths() > 12 * LONGEST_YEARS || period.getDays() > 366 * LONGEST_YEARS;
    }

    private void lookInside(String path, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
            look(inner, get(component, record));
        }
    }

    private static RuleViolation violation(String code, String path) {
        return new RuleViolation(code, path, Optional.of(CLAUSE), RuleViolation.Severity.ERROR, List.of());
    }

    private static @Nullable Object get(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (InvocationTargetException | IllegalAccessException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
