package org.qms4j.shape;

import java.util.Optional;

/** A field that may be absent. */
final class OptionalShape<T> extends Shape<Optional<T>> {
    private final Shape<T> present;

    OptionalShape(Shape<T> present) {
        this.present = present;
    }

    @Override
    void write(Optional<T> value, ImageOut out) {
        present.write(value.orElseThrow(), out);
    }

    @Override
    Optional<T> read(Object node, ImageIn in) {
        return Optional.of(present.read(node, in));
    }

    @Override
    boolean isAbsent(Optional<T> value) {
        return value.isEmpty();
    }

    @Override
    Optional<Optional<T>> whenAbsent() {
        return Optional.of(Optional.empty());
    }
}
