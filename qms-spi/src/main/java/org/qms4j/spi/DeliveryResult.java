package org.qms4j.spi;

import java.time.Duration;

/** What became of one attempt to deliver a notification. */
public sealed interface DeliveryResult {
    /** The message has been handed over; there is no further attempt. */
    record Delivered() implements DeliveryResult {}

    /**
     * It did not work this time.
     *
     * @param after how long to wait before the next attempt, zero or more
     */
    record Retry(Duration after) implements DeliveryResult {
        /** {@inheritDoc} */
        public Retry {
            if (after.isNegative()) {
                throw new IllegalArgumentException("after: a wait is zero or more");
            }
        }
    }

    /**
     * It will never work; there is no further attempt and the notification is listed as dead.
     *
     * @param reason why, as a code or text without personal data
     */
    record Rejected(String reason) implements DeliveryResult {}

    /**
     * The message has been handed over.
     *
     * @return the result
     */
    static DeliveryResult delivered() {
        return new Delivered();
    }

    /**
     * It did not work this time.
     *
     * @param after how long to wait
     * @return the result
     */
    static DeliveryResult retry(Duration after) {
        return new Retry(after);
    }

    /**
     * It will never work.
     *
     * @param reason why, without personal data
     * @return the result
     */
    static DeliveryResult rejected(String reason) {
        return new Rejected(reason);
    }
}
