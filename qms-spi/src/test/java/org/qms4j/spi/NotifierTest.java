package org.qms4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

class NotifierTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");

    @Test
    void an_attempt_ends_delivered_or_is_repeated_or_given_up() {
        assertThat(DeliveryResult.delivered()).isEqualTo(new DeliveryResult.Delivered());
        assertThat(DeliveryResult.retry(Duration.ofMinutes(5)))
                .isEqualTo(new DeliveryResult.Retry(Duration.ofMinutes(5)));
        assertThat(DeliveryResult.rejected("UNKNOWN_RECIPIENT"))
                .isEqualTo(new DeliveryResult.Rejected("UNKNOWN_RECIPIENT"));
    }

    @Test
    void the_wait_before_the_next_attempt_is_zero_or_more() {
        assertThat(DeliveryResult.retry(Duration.ZERO)).isEqualTo(new DeliveryResult.Retry(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveryResult.retry(Duration.ofNanos(-1)))
                .withMessage("after: a wait is zero or more");
    }

    @Test
    void a_host_that_tells_nobody_counts_everything_as_delivered() throws Exception {
        assertThat(Notifier.none().deliver(aNotification(1), 1)).isEqualTo(DeliveryResult.delivered());
    }

    @Test
    void a_recording_notifier_keeps_what_it_delivered_in_order() {
        var notifier = new RecordingNotifier();
        assertThat(notifier.delivered()).isEmpty();

        assertThat(notifier.deliver(aNotification(1), 1)).isEqualTo(DeliveryResult.delivered());
        List<Notification> afterTheFirst = notifier.delivered();
        notifier.deliver(aNotification(2), 1);
        notifier.deliver(aNotification(2), 2);

        assertThat(notifier.delivered()).containsExactly(aNotification(1), aNotification(2), aNotification(2));
        assertThat(afterTheFirst).as("a list once given").containsExactly(aNotification(1));
    }

    @Test
    void a_recording_notifier_serves_many_threads() {
        var notifier = new RecordingNotifier();

        IntStream.range(0, 1_000).parallel().forEach(number -> notifier.deliver(aNotification(number), 1));

        assertThat(notifier.delivered()).hasSize(1_000).doesNotHaveDuplicates();
    }

    private static Notification aNotification(long number) {
        return new Notification(
                "n" + number, ACME, "complaint.escalate", new RecordKey("complaint", "c1"), number, "role:QMS_MANAGER");
    }
}
