package org.qms4j.quickstart.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Without a header that names the columns no row can be read: the program says why and touches nothing. */
class UnusableRegisterTest {
    private static final Row PUMP = Row.of("1/5/2016", "Pump", "Acme");
    static final List<String> COLUMNS = Header.COLUMNS;

    @TempDir
    Path directory;

    private RegisterBench bench;

    @BeforeEach
    void open() {
        bench = new RegisterBench(directory);
    }

    @ParameterizedTest
    @FieldSource("COLUMNS")
    void a_column_that_the_header_lacks_is_named(String missing) {
        List<String> others = Header.COLUMNS.stream()
                .filter(column -> !column.equals(missing))
                .toList();
        refused(String.join(",", others) + "\n" + PUMP.line(others, false) + "\n", "lacks \"" + missing + "\".");
    }

    @Test
    void all_columns_that_the_header_lacks_are_named_at_once() {
        String wanted =
                Header.COLUMNS.stream().skip(2).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        refused("Date received,Product\n1/5/2016,Pump\n", "lacks " + wanted + ".");
    }

    @Test
    void a_column_must_not_be_named_twice() {
        refused(Row.HEADER + ",Product\n" + PUMP + ",Valve\n", "names \"Product\" twice");
    }

    @Test
    void a_file_without_a_header_is_not_read_as_if_it_had_one() {
        refused(PUMP + "\n" + PUMP + "\n", "The header of the register lacks \"Date received\"");
        refused("", "The register is empty");
        refused("\"Date received,Product\n", "is not a header");
    }

    @Test
    void a_file_in_another_encoding_is_refused_at_its_header() throws IOException {
        Files.write(bench.file(), RegisterBench.register(PUMP).getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> bench.runBytes(Files.readAllBytes(bench.file())))
                .isInstanceOf(RegisterException.class);
        assertThat(bench.out()).doesNotExist();
    }

    @Test
    void what_an_earlier_run_left_stays_as_it_was() throws IOException {
        bench.run(PUMP);
        String before = bench.summaryText();
        assertThatThrownBy(() -> bench.runText("Product\nPump\n")).isInstanceOf(RegisterException.class);
        assertThat(bench.summaryText()).isEqualTo(before);
        assertThat(bench.run(PUMP).fresh()).isZero();
    }

    private void refused(String content, String because) {
        assertThatThrownBy(() -> bench.runText(content))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(because);
        assertThat(bench.out()).doesNotExist();
    }
}
