package org.qms4j.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** Whatever a file says: it is taken in or refused with reasons, never half, and never by another exception. */
class FuzzedImportProperties {
    private final Session anna = Qms.builder(new InMemoryStore())
            .build()
            .session(OrganizationId.of("acme"), Actor.of("anna", Role.QMS_MANAGER));

    @Provide
    Arbitrary<String> csv() {
        Arbitrary<String> field = Arbitraries.of(
                "id",
                "name",
                "category",
                "a",
                "b",
                "principal",
                "",
                "\"",
                "\"x\"",
                "\u0000",
                "\ud800",
                " ",
                "x".repeat(300));
        Arbitrary<String> line = field.list().ofMaxSize(5).map(fields -> String.join(",", fields));
        return line.list().ofMaxSize(5).map(lines -> "id,name,category\n" + String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> token = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"processes\"",
                "\"id\"",
                "\"name\"",
                "\"category\"",
                "\"principal\"",
                "1",
                "null",
                "true",
                "{\"processes\":[{\"id\":\"a\",\"name\":\"A\",\"category\":\"principal\"}]}");
        return token.list().ofMaxSize(12).map(tokens -> String.join("", tokens));
    }

    private void isAllOrNothing(MapImport read) {
        int before = (int) anna.processes().live().count();
        try {
            int taken = read.into(anna).get(Sheet.PROCESSES);
            assertThat(anna.processes().live().count()).isEqualTo(before + taken);
        } catch (ImportException refusal) {
            assertThat(refusal.flaws()).isNotEmpty();
            assertThat(anna.processes().live().count()).isEqualTo(before);
        }
    }

    @Property
    void csv_is_taken_in_or_refused(@ForAll("csv") String text) {
        isAllOrNothing(new MapImport().csv(Sheet.PROCESSES, "processes.csv", new StringReader(text)));
    }

    @Property
    void json_is_taken_in_or_refused(@ForAll("json") String text) {
        isAllOrNothing(new MapImport().json(new StringReader(text)));
    }
}
