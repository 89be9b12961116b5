package org.qms4j.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;

/** Derives shapes from declarations and keeps them. Thread-safe. */
public final class Shapes {
    private final Map<Type, Shape<?>> derived = new HashMap<>();
    private final Set<Class<?>> beside;

    /**
     * Creates an empty collection.
     *
     * @param beside the types of attributes that are kept beside an image, never in it
     */
    public Shapes(Class<?>... beside) {
        this.beside = Set.of(beside);
    }

    /**
     * Returns the shape of a type.
     *
     * @param type a record or an Immutables type
     * @param <T> the type
     * @return its shape
     * @throws ShapeException if the type has none, naming the field that is in the way
     */
    @SuppressWarnings("unchecked")
    public synchronized <T> Shape<T> of(Class<T> type) {
        return (Shape<T>) shape(type, new Place());
    }

    private Shape<?> shape(Type type, Place place) {
        @Nullable Shape<?> known = derived.get(type);
        if (known != null) {
            return known;
        }
        var later = new Later<Object>();
        derived.put(type, later);
        try {
            Shape<?> shape = derive(type, place);
            later.arrived(shape);
            derived.put(type, shape);
            return shape;
        } catch (ShapeException none) {
            derived.remove(type);
            throw none;
        }
    }

    private Shape<?> derive(Type type, Place place) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), place);
        }
        if (!(type instanceof Class<?> raw)) {
            throw new ShapeException(place, "a type that is not known before run time has no shape");
        }
        @Nullable Shape<?> scalar = Scalar.of(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw.isRecord()) {
            return record(raw, place);
        }
        Optional<Class<?>> builder = builder(raw);
        if (builder.isPresent()) {
            return immutable(raw, builder.get(), place);
        }
        if (raw.isSealed()) {
            return sealed(raw, place);
        }
        throw new ShapeException(place, raw.getSimpleName() + " has no shape");
    }

    @SuppressWarnings("unchecked")
    private Shape<?> generic(Class<?> raw, Type[] arguments, Place place) {
        if (raw == List.class) {
            return new ListShape<>(inner(arguments[0], place));
        }
        if (raw == Personal.class) {
            return new GuardedShape<>(inner(arguments[0], place), Personal::stored, Personal::erased);
        }
        if (raw == Confidential.class) {
            return new GuardedShape<>(inner(arguments[0], place), Confidential::stored, Confidential::erased);
        }
        if (raw == Map.class && arguments[0] instanceof Class<?> keys && (keys == String.class || keys.isEnum())) {
            return new MapShape<>(constants(keys), inner(arguments[1], place));
        }
        throw new ShapeException(place, raw.getSimpleName() + " has no shape");
    }

    private static Map<String, Object> constants(Class<?> keys) {
        var constants = new LinkedHashMap<String, Object>();
        if (keys.isEnum()) {
            Arrays.stream(keys.getEnumConstants())
                    .forEach(constant -> constants.put(((Enum<?>) constant).name(), constant));
        }
        return constants;
    }

    @SuppressWarnings("unchecked")
    private Shape<Object> inner(Type type, Place place) {
        return (Shape<Object>) shape(type, place);
    }

    @SuppressWarnings("unchecked")
    private Shape<Object> field(Type type, String name, Place place) {
        place.enter(name);
        Shape<?> shape = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? new OptionalShape<>(inner(generic.getActualTypeArguments()[0], place))
                : inner(type, place);
        place.leave();
        return (Shape<Object>) shape;
    }

    private Shape<?> record(Class<?> type, Place place) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1 && components[0].getName().equals("value")) {
            return wrapped(type, components[0], place);
        }
        return recordFields(type, place);
    }

    private Shape<?> wrapped(Class<?> type, RecordComponent component, Place place) {
        Shape<Object> inner = inner(component.getGenericType(), place);
        Fields.Getter getter = getter(component.getAccessor());
        Constructor<?> constructor = constructor(type, component.getType());
        return new Shape<Object>() {
            @Override
            void write(Object value, ImageOut out) {
                inner.write(out.present(getter.get(value)), out);
            }

            @Override
            Object read(Object node, ImageIn in) {
                return construct(constructor, inner.read(node, in));
            }
        };
    }

    private Fields<Object> recordFields(Class<?> type, Place place) {
        RecordComponent[] components = type.getRecordComponents();
        Integer[] order =
                sorted(Arrays.stream(components).map(RecordComponent::getName).toList());
        var fields = new ArrayList<Fields.Field>();
        for (int index : order) {
            RecordComponent component = components[index];
            fields.add(new Fields.Field(
                    component.getName(),
                    field(component.getGenericType(), component.getName(), place),
                    getter(component.getAccessor())));
        }
        Constructor<?> constructor = constructor(
                type, Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return new Fields<>(List.copyOf(fields), values -> {
            @Nullable Object[] arguments = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                arguments[order[i]] = values[i];
            }
            return construct(constructor, arguments);
        });
    }

    private static Integer[] sorted(List<String> names) {
        var order = new Integer[names.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(names::get));
        return order;
    }

    private static Optional<Class<?>> builder(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst();
    }

    private Shape<?> immutable(Class<?> type, Class<?> builder, Place place) {
        Constructor<?> newBuilder = constructor(builder);
        Method build = method(builder, "build");
        var attributes = new TreeMap<String, Method>();
        var setters = new ArrayList<Method>();
        for (Method method : type.getMethods()) {
            setter(builder, method)
                    .filter(setter -> !beside.contains(method.getReturnType()))
                    .ifPresent(setter -> attributes.putIfAbsent(method.getName(), method));
        }
        for (Method method : packagePrivate(type)) {
            setter(builder, method).ifPresent(setter -> attributes.putIfAbsent(method.getName(), method));
        }
        var fields = new ArrayList<Fields.Field>();
        attributes.forEach((name, method) -> {
            fields.add(new Fields.Field(name, field(declared(type, method), name, place), getter(method)));
            setters.add(setter(builder, method).orElseThrow());
        });
        return new Fields<>(List.copyOf(fields), values -> {
            Object made = construct(newBuilder);
            for (int i = 0; i < values.length; i++) {
                invoke(setters.get(i), made, values[i]);
            }
            return invoke(build, made);
        });
    }

    /** The type of an attribute; where a supertype leaves it open, the generated class has filled it in. */
    private static Type declared(Class<?> type, Method attribute) {
        return Stream.ofNullable(type.getPermittedSubclasses())
                .flatMap(Stream::of)
                .flatMap(generated -> Stream.of(generated.getDeclaredMethods()))
                .filter(method -> method.getName().equals(attribute.getName()) && method.getParameterCount() == 0)
                .filter(method -> !method.isSynthetic())
                .map(Method::getGenericReturnType)
                .findFirst()
                .orElse(attribute.getGenericReturnType());
    }

    private static List<Method> packagePrivate(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static Optional<Method> setter(Class<?> builder, Method attribute) {
        if (attribute.getParameterCount() != 0 || Modifier.isStatic(attribute.getModifiers())) {
            return Optional.empty();
        }
        for (Class<?> level = builder; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Method method : level.getDeclaredMethods()) {
                if (method.getName().equals(attribute.getName())
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(attribute.getReturnType())) {
                    method.setAccessible(true);
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    private Shape<?> sealed(Class<?> type, Place place) {
        var cases = new TreeMap<String, Class<?>>();
        collect(type, cases, place);
        var shapes = new TreeMap<String, Fields<Object>>();
        cases.forEach((name, record) -> shapes.put(name, recordFields(record, place)));
        return new Cases<>(shapes);
    }

    private static void collect(Class<?> type, Map<String, Class<?>> cases, Place place) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            String name = permitted.getSimpleName();
            if (permitted.isSealed()) {
                collect(permitted, cases, place);
            } else if (!permitted.isRecord()) {
                throw new ShapeException(place, name + " is a case but no record");
            } else if (cases.getOrDefault(name, permitted) != permitted) {
                throw new ShapeException(place, "two cases are called " + name);
            } else if (hasField(permitted, Fields.CASE)) {
                throw new ShapeException(place, name + " is a case with a field called " + Fields.CASE);
            } else {
                cases.put(name, permitted);
            }
        }
    }

    private static boolean hasField(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name));
    }

    private static Fields.Getter getter(Method method) {
        method.setAccessible(true);
        return owner -> invoke(method, owner);
    }

    private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException missing) {
            throw new ShapeException(type.getSimpleName(), "the constructor is missing");
        }
    }

    private static Method method(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException missing) {
            throw new ShapeException(type.getSimpleName(), name + " is missing");
        }
    }

    private static Object invoke(Method method, Object owner, @Nullable Object... arguments) {
        try {
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException failed) {
            throw unwrapped(failed);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Object construct(Constructor<?> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failed) {
            throw unwrapped(failed);
        } catch (InstantiationException | IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException failed) {
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }

    /** Stands for a shape that is still being derived, so that a type may contain itself. */
    private static final class Later<T> extends Shape<T> {
        private @Nullable Shape<T> shape;

        @SuppressWarnings("unchecked")
        void arrived(Shape<?> derivedShape) {
            shape = (Shape<T>) derivedShape;
        }

        private Shape<T> shape() {
            if (shape == null) {
                throw new IllegalStateException("the shape is still being derived");
            }
            return shape;
        }

        @Override
        void write(T value, ImageOut out) {
            shape().write(value, out);
        }

        @Override
        T read(Object node, ImageIn in) {
            return shape().read(node, in);
        }

        @Override
        boolean isAbsent(T value) {
            return shape().isAbsent(value);
        }

        @Override
        Optional<T> whenAbsent() {
            return shape().whenAbsent();
        }
    }
}
