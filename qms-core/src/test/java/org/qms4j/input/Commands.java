package org.qms4j.input;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.deadline.Term;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.KnownUnit;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.requirement.Affected;
import org.qms4j.rule.Sha256;

/** Makes commands of any type, with everything in them that can be there. */
final class Commands {
    private Commands() {}

    static Object full(Class<?> command) {
        return make(
                command,
                Arrays.stream(command.getRecordComponents())
                        .map(component -> sample(component.getAnnotatedType()))
                        .toArray());
    }

    static Object make(Class<?> type, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(type.getName(), impossible);
        }
    }

    static Object get(RecordComponent component, Object owner) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(component.getName(), impossible);
        }
    }

    /** Returns a copy of a record with another value in one place. */
    static Object with(Object owner, RecordComponent changed, Object value) {
        return make(
                owner.getClass(),
                Arrays.stream(owner.getClass().getRecordComponents())
                        .map(component -> component.getName().equals(changed.getName()) ? value : get(component, owner))
                        .toArray());
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    private static Object sample(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (raw == Optional.class) {
            return Optional.of(sample(argument(type)));
        }
        if (raw == List.class) {
            return new ArrayList<>(List.of(sample(argument(type))));
        }
        if (raw == Personal.class) {
            return Personal.of(sample(argument(type)));
        }
        if (raw == Confidential.class) {
            return Confidential.of(sample(argument(type)));
        }
        if (raw == String.class) {
            return type.isAnnotationPresent(Sha256.class)
                    ? "ab".repeat(32)
                    : type.isAnnotationPresent(KnownUnit.class) ? "mm" : "x";
        }
        if (raw == Criterion.class) {
            return full(Criterion.Measured.class);
        }
        if (raw == Affected.class) {
            return full(Affected.Person.class);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return raw == Term.class ? Term.businessDays(3) : raw.isRecord() && !isId(raw) ? full(raw) : plain(raw);
    }

    private static boolean isId(Class<?> type) {
        return type.getSimpleName().endsWith("Id") || type.getSimpleName().equals("RecordKey");
    }

    private static Object plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> 1;
            case "long", "Long" -> 1L;
            case "boolean", "Boolean" -> true;
            case "BigDecimal" -> BigDecimal.ONE;
            case "LocalDate" -> LocalDate.of(2026, 12, 31);
            case "Instant" -> Instant.parse("2026-10-05T08:00:00Z");
            case "Period" -> Period.ofDays(1);
            case "Currency" -> Currency.getInstance("EUR");
            case "Locale" -> Locale.GERMANY;
            case "URI" -> URI.create("urn:x");
            case "RecordKey" -> new org.qms4j.spi.record.RecordKey("thing", "1");
            default -> make(type, new Object[] {"id-1"});
        };
    }
}
