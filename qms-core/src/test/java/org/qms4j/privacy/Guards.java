package org.qms4j.privacy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qms4j.lifecycle.Staged;

/** Finds the guarded values in commands and records, by declaration and by content. */
final class Guards {
    private Guards() {}

    /**
     * Every component declared as guarded that a command of this type can hold, as {@code Command.component.component}.
     */
    static Set<String> declaredIn(Class<?> command) {
        var found = new TreeSet<String>();
        declared(command, command.getSimpleName(), found);
        return found;
    }

    private static void declared(Type type, String name, Set<String> found) {
        if (type instanceof ParameterizedType generic) {
            if (Guarded.class.isAssignableFrom((Class<?>) generic.getRawType())) {
                found.add(name);
            } else {
                Arrays.stream(generic.getActualTypeArguments()).forEach(inner -> declared(inner, name, found));
            }
        } else if (type instanceof Class<?> raw && raw.isRecord() && isOurs(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                declared(component.getGenericType(), name + "." + component.getName(), found);
            }
        }
    }

    /** Every component that holds a guarded value, as {@code Command.component.component}. */
    static Set<String> filledIn(Object command) {
        var found = new TreeSet<String>();
        filled(command, command.getClass().getSimpleName(), found);
        return found;
    }

    private static void filled(Object value, String name, Set<String> found) {
        if (value instanceof Guarded<?> guarded && !guarded.isErased()) {
            found.add(name);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> filled(inner, name, found));
        } else if (value instanceof List<?> items) {
            items.forEach(inner -> filled(inner, name, found));
        } else if (value instanceof Record record && isOurs(record.getClass())) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                filled(get(component.getAccessor(), record), name + "." + component.getName(), found);
            }
        }
    }

    /** The same command with guarded texts that are too long and hold a control character. */
    @SuppressWarnings("unchecked")
    static <T> T spoiled(T value) {
        if (value instanceof Personal<?> guarded) {
            return (T) Personal.of(guarded.get() + "\u0007".repeat(25_000));
        }
        if (value instanceof Confidential<?> guarded) {
            return (T) Confidential.of(guarded.get() + "\u0007".repeat(25_000));
        }
        if (value instanceof Optional<?> optional) {
            return (T) optional.map(Guards::spoiled);
        }
        if (value instanceof Record record && isOurs(record.getClass())) {
            return (T) rebuilt(record);
        }
        return value;
    }

    private static Object rebuilt(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] parts = Arrays.stream(components)
                .map(component -> spoiled(get(component.getAccessor(), record)))
                .toArray();
        try {
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the object and everything it can be asked for print of themselves. */
    static List<String> printed(Object value) {
        var lines = new ArrayList<String>();
        print(value, lines);
        return lines;
    }

    private static void print(Object value, List<String> lines) {
        lines.add(String.valueOf(value));
        if (value instanceof Guarded<?>) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> print(inner, lines));
        } else if (value instanceof Iterable<?> items) {
            items.forEach(inner -> print(inner, lines));
        } else if (value instanceof Map<?, ?> members) {
            members.values().forEach(inner -> print(inner, lines));
        } else if (value instanceof Record record && isOurs(record.getClass())) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                print(get(component.getAccessor(), record), lines);
            }
        } else if (value instanceof Staged<?, ?>) {
            Arrays.stream(value.getClass().getMethods())
                    .filter(Guards::isQuestion)
                    .forEach(question -> print(get(question, value), lines));
        }
    }

    private static boolean isQuestion(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && isOurs(method.getDeclaringClass())
                && !Set.of("toString", "hashCode").contains(method.getName());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.qms4j.");
    }

    private static Object get(Method accessor, Object owner) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
