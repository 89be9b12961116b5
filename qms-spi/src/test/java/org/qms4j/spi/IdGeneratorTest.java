package org.qms4j.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdGeneratorTest {
    private static final Instant MORNING = Instant.parse("2026-10-05T08:00:00.123Z");

    @Test
    void an_id_is_a_uuid_of_version_7_with_its_moment_in_front() {
        for (int i = 0; i < 1_000; i++) {
            UUID id = UUID.fromString(generatorAt(MORNING).next());

            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MORNING.toEpochMilli());
        }
    }

    @Test
    void ids_sort_by_the_millisecond_they_were_made_in() {
        List<String> ids = Stream.of(
                        Instant.EPOCH,
                        MORNING,
                        MORNING.plusMillis(1),
                        MORNING.plusSeconds(1),
                        Instant.parse("2100-01-01T00:00:00Z"))
                .map(moment -> generatorAt(moment).next())
                .toList();

        assertThat(ids).isSorted();
    }

    @Test
    void a_hundred_thousand_ids_of_one_millisecond_from_many_threads_differ() {
        IdGenerator ids = generatorAt(MORNING);

        assertThat(IntStream.range(0, 100_000)
                        .parallel()
                        .mapToObj(i -> ids.next())
                        .distinct()
                        .count())
                .isEqualTo(100_000);
    }

    @Test
    void an_id_fits_into_a_key() {
        assertThat(generatorAt(MORNING).next()).hasSize(36).matches("[0-9a-f-]+");
    }

    private static IdGenerator generatorAt(Instant moment) {
        return IdGenerator.timeOrdered(Clock.fixed(moment, ZoneOffset.UTC));
    }
}
