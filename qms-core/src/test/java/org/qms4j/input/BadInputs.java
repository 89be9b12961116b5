package org.qms4j.input;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qms4j.measure.KnownUnit;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.rule.Sha256;
import org.qms4j.rule.Text;

/** Spoils a command in every place and in every way its declaration forbids, one at a time. */
final class BadInputs {
    private final List<BadInput> found = new ArrayList<>();

    private BadInputs() {}

    /** A command with one thing wrong, and how a refusal must name it. */
    record BadInput(Object command, String path, String code) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + "." + path + " " + code;
        }
    }

    static List<BadInput> of(Class<?> command) {
        var bad = new BadInputs();
        Object full = Commands.full(command);
        bad.spoilInside("", full, UnaryOperator.identity());
        return bad.found;
    }

    private void spoilInside(String prefix, Object owner, UnaryOperator<Object> whole) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            String path = prefix.isEmpty() ? component.getName() : prefix + "." + component.getName();
            spoil(
                    path,
                    component.getAnnotatedType(),
                    Commands.get(component, owner),
                    value -> whole.apply(Commands.with(owner, component, value)),
                    size(component));
        }
    }

    private static Optional<Size> size(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(Size.class));
    }

    private void spoil(
            String path, AnnotatedType type, Object value, UnaryOperator<Object> whole, Optional<Size> listSize) {
        Class<?> raw = Commands.raw(type.getType());
        if (!raw.isPrimitive()) {
            add(path, "NotNull", null, whole);
        }
        if (value instanceof Optional<?> optional) {
            spoil(
                    path,
                    Commands.argument(type),
                    optional.get(),
                    inner -> whole.apply(optional(inner)),
                    Optional.empty());
        } else if (value instanceof Personal<?> personal) {
            spoilText(path, Commands.argument(type), inner -> whole.apply(Personal.of((String) inner)), personal.get());
        } else if (value instanceof Confidential<?> confidential) {
            spoilText(
                    path,
                    Commands.argument(type),
                    inner -> whole.apply(Confidential.of((String) inner)),
                    confidential.get());
        } else if (value instanceof List<?> list) {
            listSize.ifPresent(size -> add(path, "Size", Collections.nCopies(size.max() + 1, list.get(0)), whole));
            spoil(
                    path + "[0]",
                    Commands.argument(type),
                    list.get(0),
                    inner -> whole.apply(listOf(inner)),
                    Optional.empty());
        } else if (value instanceof Record record && record.getClass().getRecordComponents().length > 0) {
            spoilRecord(path, record, whole);
        } else {
            spoilText(path, type, whole, value);
            spoilNumber(path, type, whole);
            spoilTime(path, value, whole);
        }
    }

    private void spoilTime(String path, Object value, UnaryOperator<Object> whole) {
        if (value instanceof LocalDate) {
            add(path, "Date", LocalDate.of(10_000, 1, 1), whole);
            add(path, "Date", LocalDate.of(0, 12, 31), whole);
        } else if (value instanceof Period) {
            add(path, "Period", Period.ofMonths(1_201), whole);
        }
    }

    private void spoilRecord(String path, Record record, UnaryOperator<Object> whole) {
        boolean isKey = record.getClass().getSimpleName().endsWith("Id")
                || record.getClass().getSimpleName().equals("RecordKey");
        if (!isKey) {
            spoilInside(path, record, whole);
        }
    }

    private static Object optional(Object inner) {
        return inner == null ? null : Optional.of(inner);
    }

    private static Object listOf(Object inner) {
        return new ArrayList<>(Collections.singletonList(inner));
    }

    private void spoilText(String path, AnnotatedType type, UnaryOperator<Object> whole, Object value) {
        if (!(value instanceof String)) {
            return;
        }
        Text text = type.getAnnotation(Text.class);
        if (text != null) {
            add(path, "NotBlank", " \t", whole);
            add(path, "Size", "x".repeat(text.max() + 1), whole);
            add(path, "WellFormed", "a\u0000b", whole);
            add(path, "WellFormed", "half \uD83D", whole);
        } else if (type.isAnnotationPresent(Sha256.class)) {
            add(path, "Sha256", "g".repeat(64), whole);
            add(path, "Sha256", "ab", whole);
        } else if (type.isAnnotationPresent(KnownUnit.class)) {
            add(path, "KnownUnit", "furlong", whole);
            add(path, "KnownUnit", "{" + "x".repeat(40) + "}", whole);
        } else {
            throw new AssertionError(path + " is text without a limit");
        }
    }

    private void spoilNumber(String path, AnnotatedType type, UnaryOperator<Object> whole) {
        for (Annotation limit : type.getAnnotations()) {
            if (limit instanceof Min min) {
                add(path, "Min", (int) min.value() - 1, whole);
            } else if (limit instanceof Max max) {
                add(path, "Max", (int) max.value() + 1, whole);
            } else if (limit instanceof PositiveOrZero) {
                add(path, "PositiveOrZero", -1, whole);
            } else if (limit instanceof DecimalMin min) {
                add(path, "DecimalMin", new BigDecimal(min.value()).subtract(BigDecimal.ONE), whole);
            } else if (limit instanceof DecimalMax max) {
                add(path, "DecimalMax", new BigDecimal(max.value()).add(BigDecimal.ONE), whole);
            } else if (limit instanceof Digits digits) {
                add(path, "Digits", BigDecimal.ONE.movePointLeft(digits.fraction() + 1), whole);
            }
        }
    }

    private void add(String path, String constraint, Object value, UnaryOperator<Object> whole) {
        Object spoilt = whole.apply(value);
        if (spoilt != null) {
            found.add(new BadInput(spoilt, path, "constraint." + constraint));
        }
    }
}
