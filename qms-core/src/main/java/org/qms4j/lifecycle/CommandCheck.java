package org.qms4j.lifecycle;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.qms4j.rule.RuleViolation;

/**
 * Judges whether a command is well-formed, by the Jakarta constraints on its declaration. The validator is built when
 * the first command with a constraint comes: it costs most of a second of a cold JVM, which a command without
 * constraints does not pay. Texts come from the library's own bundles, so no expression language is needed.
 */
final class CommandCheck {
    private static final Map<String, List<String>> LIMITS = Map.of(
            "Size", List.of("min", "max"),
            "Min", List.of("value"),
            "Max", List.of("value"),
            "Digits", List.of("integer", "fraction"),
            "DecimalMin", List.of("value"),
            "DecimalMax", List.of("value"));

    private final Map<Class<?>, Boolean> constrained = new ConcurrentHashMap<>();
    private volatile @Nullable Validator validator;

    List<RuleViolation> check(Object command) {
        if (!constrained.computeIfAbsent(command.getClass(), CommandCheck::isConstrained)) {
            return List.of();
        }
        return validator().validate(command).stream()
                .map(CommandCheck::violation)
                .sorted(Comparator.comparing(RuleViolation::path).thenComparing(RuleViolation::code))
                .toList();
    }

    private Validator validator() {
        Validator ready = validator;
        if (ready != null) {
            return ready;
        }
        synchronized (this) {
            if (validator == null) {
                validator = build();
            }
            return Objects.requireNonNull(validator);
        }
    }

    private static Validator build() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Verbatim())
                .addValueExtractor(new PersonalContent())
                .addValueExtractor(new ConfidentialContent())
                .buildValidatorFactory()
                .getValidator();
    }

    private static boolean isConstrained(Class<?> command) {
        RecordComponent[] components = command.getRecordComponents();
        return components != null
                && Arrays.stream(components)
                        .anyMatch(component -> marked(component.getAccessor()) || marked(component.getAnnotatedType()));
    }

    private static boolean marked(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Valid.class || type.isAnnotationPresent(Constraint.class));
    }

    private static boolean marked(AnnotatedType type) {
        return marked((AnnotatedElement) type)
                || (type instanceof AnnotatedParameterizedType generic
                        && Stream.of(generic.getAnnotatedActualTypeArguments()).anyMatch(CommandCheck::marked));
    }

    private static RuleViolation violation(ConstraintViolation<Object> violation) {
        var descriptor = violation.getConstraintDescriptor();
        String constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        String[] limits = LIMITS.getOrDefault(constraint, List.of()).stream()
                .map(limit -> String.valueOf(descriptor.getAttributes().get(limit)))
                .toArray(String[]::new);
        return RuleViolation.error("constraint." + constraint, field(violation.getPropertyPath()), limits);
    }

    /**
     * The field as a caller would write it: {@code concerns[0]}, without the engine's word for an element, and without
     * a name for what is wrong with a value as a whole.
     */
    private static String field(Path path) {
        var field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                field.append('[')
                        .append(node.getIndex() != null ? node.getIndex() : node.getKey())
                        .append(']');
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getKind() != ElementKind.BEAN) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    /** Leaves messages alone: the library's own texts are looked up by code, in the reader's language. */
    private static final class Verbatim implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
