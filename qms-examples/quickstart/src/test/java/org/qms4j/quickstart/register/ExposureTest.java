package org.qms4j.quickstart.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much was sold decides whether complaints are many. */
class ExposureTest {
    @TempDir
    Path directory;

    private RegisterBench bench;

    @BeforeEach
    void open() {
        bench = new RegisterBench(directory);
    }

    private static Row received(int month, int copy) {
        return Row.of(month + "/5/2016", "Pump", "Acme " + copy).with(Header.SENT, month + "/6/2016");
    }

    /** Month n has n complaints. */
    private static Object[] rising() {
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(month -> IntStream.range(0, month).mapToObj(copy -> received(month, copy)))
                .toArray();
    }

    private String rates(String... lines) throws IOException {
        Path file = Files.writeString(directory.resolve("exposure.csv"), String.join("\n", lines));
        bench.runWith(file, rising());
        return bench.page().select("section:has(h2:contains(More complaints))").text();
    }

    private static String[] units(IntUnaryOperator units) {
        return IntStream.rangeClosed(0, 12)
                .mapToObj(month -> month == 0
                        ? "month,product,units"
                        : String.format("2016-%02d,Pump,%d", month, units.applyAsInt(month)))
                .toArray(String[]::new);
    }

    @Test
    void more_is_sold_and_as_much_more_complained_about() throws IOException {
        assertThat(rates(units(month -> 100 * month)))
                .contains("More complaints because more sales; rate unchanged.")
                .contains("provisional")
                .contains("1 Pump 78 7,800 0.01");
    }

    @Test
    void as_much_is_sold_and_more_complained_about() throws IOException {
        assertThat(rates(units(month -> 100))).contains("The rate rises: more complaints for each unit than before.");
    }

    @Test
    void without_a_file_nobody_can_say_whether_complaints_are_many() throws IOException {
        bench.run(rising());
        assertThat(bench.page().text()).contains("nobody can say whether these complaints are many");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-01,Pump,-1           | line 2: exposure of Pump in 2016-01: zero or more, not -1",
                "2016-13,Pump,1            | line 2: month: a month such as 2026-03 is needed",
                "2016-01,Pump,many         | line 2: units: a number is needed",
                "2016-01,Pump,1e999999999  | line 2: units: a number is needed",
            })
    void a_line_that_cannot_be_right_makes_the_file_unusable_and_nothing_is_taken_in(String line, String reason)
            throws IOException {
        assertThatThrownBy(() -> rates("month,product,units", line))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(reason);
        assertThat(bench.out()).doesNotExist();
    }

    @Test
    void a_month_is_given_once() {
        assertThatThrownBy(() -> rates("month,product,units", "2016-01,Pump,1", "2016-01,Pump,2"))
                .hasMessageContaining("line 3: exposure of Pump in 2016-01: is there already");
    }

    @Test
    void columns_are_named_and_a_file_is_there() {
        assertThatThrownBy(() -> rates("when,product,units", "2016-01,Pump,1"))
                .hasMessageContaining("needs the columns month, product, units");
        assertThatThrownBy(() -> bench.runWith(directory.resolve("none.csv"), rising()))
                .hasMessageContaining("There is no exposure file");
    }
}
