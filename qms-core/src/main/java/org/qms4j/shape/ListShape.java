package org.qms4j.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list, left out when it is empty. */
final class ListShape<E> extends Shape<List<E>> {
    private final Shape<E> items;

    ListShape(Shape<E> items) {
        this.items = items;
    }

    @Override
    void write(List<E> list, ImageOut out) {
        out.writer.beginArray();
        for (int i = 0; i < list.size(); i++) {
            out.place.enter(i);
            items.write(out.present(list.get(i)), out);
            out.place.leave();
        }
        out.writer.endArray();
    }

    @Override
    List<E> read(Object node, ImageIn in) {
        List<?> nodes = in.items(node);
        var list = new ArrayList<E>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            in.place.enter(i);
            list.add(items.read(nodes.get(i), in));
            in.place.leave();
        }
        return list;
    }

    @Override
    boolean isAbsent(List<E> list) {
        return list.isEmpty();
    }

    @Override
    Optional<List<E>> whenAbsent() {
        return Optional.of(List.of());
    }
}
