package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.privacy.Guarded;

/** Documented information is kept: whatever a command says is found again in the record or in its journal. */
class NothingIsLostTest {
    private final QmsBench bench = new QmsBench();
    private final FullLives lives = new FullLives(bench, what -> "what is said as " + what);

    @Test
    void everything_a_command_says_is_found_again_in_what_is_stored() {
        var complaint = lives.complaint("K-1", lives.client("C-1").id());
        lives.item("A-1", complaint);
        lives.cancelledItem("A-2", complaint);
        lives.nonconformities("N-1", complaint);
        lives.history("H-1");
        lives.voidedHistory("H-3");
        lives.voidedClient("K-3");
        String stored = bench.store.changesets().stream()
                .flatMap(changeset -> changeset.writes().stream())
                .map(write -> write.record().image().json()
                        + write.record().personal().json()
                        + write.entries().get(0).content().json())
                .collect(Collectors.joining("\n"));

        var lost = new TreeSet<String>();
        lives.commands()
                .forEach(command -> said(command).forEach((path, text) -> {
                    if (!stored.contains('"' + text + '"')) {
                        lost.add(path + " = " + text);
                    }
                }));
        assertThat(lost).as("what was said and is lost").isEmpty();
    }

    /** Every text, day and amount in a command by its path. */
    private static Map<String, String> said(Object command) {
        var texts = new TreeMap<String, String>();
        collect(command.getClass().getSimpleName(), command, texts);
        return texts;
    }

    private static void collect(String path, Object value, Map<String, String> texts) {
        if (value instanceof String || value instanceof LocalDate || value instanceof BigDecimal) {
            texts.put(path, value.toString());
        } else if (value instanceof Guarded<?> guarded) {
            collect(path, guarded.get(), texts);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(path, inner, texts));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                collect(path + "[" + i + "]", items.get(i), texts);
            }
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(path + "." + component.getName(), get(component, record), texts);
            }
        }
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
