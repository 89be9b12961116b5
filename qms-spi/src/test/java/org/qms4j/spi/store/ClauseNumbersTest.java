package org.qms4j.spi.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.contract.StoreContract;

/** The number of a clause is cited in reports and by authors of stores: it means one clause, and none is missing. */
class ClauseNumbersTest {
    private static final Pattern NAME = Pattern.compile("required_([A-Z]+)(\\d\\d)_[a-z].*");

    @Test
    void the_clauses_of_every_group_are_counted_from_1_without_a_gap_and_each_number_once() {
        assertThat(clauses()).as("clauses without a number").allMatch(NAME.asMatchPredicate());

        assertThat(numbers(clauses()))
                .containsOnlyKeys(
                        "CLS", "CON", "CRASH", "DUR", "ERR", "EVT", "IDM", "INT", "MIG", "OBX", "PAG", "TAL", "TEN",
                        "TX", "VER")
                .allSatisfy((group, numbers) -> assertThat(numbers).as(group).isEqualTo(countedTo(numbers.size())));
    }

    private static Stream<String> clauses() {
        return Stream.of(StoreContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName);
    }

    private static Map<String, List<Integer>> numbers(Stream<String> clauses) {
        return clauses.sorted()
                .flatMap(clause -> NAME.matcher(clause).results())
                .collect(groupingBy(
                        clause -> clause.group(1), TreeMap::new, mapping(ClauseNumbersTest::number, toList())));
    }

    private static int number(MatchResult clause) {
        return Integer.parseInt(clause.group(2));
    }

    private static List<Integer> countedTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
