package org.qms4j.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is asked to deliver, for a host's own tests. Thread-safe. */
public final class RecordingNotifier implements Notifier {
    private final List<Notification> delivered = new CopyOnWriteArrayList<>();

    /** Creates a notifier that has delivered nothing. */
    public RecordingNotifier() {}

    @Override
    public DeliveryResult deliver(Notification notification, int attempt) {
        delivered.add(notification);
        return DeliveryResult.delivered();
    }

    /**
     * Returns what has been delivered.
     *
     * @return the notifications in the order of delivery
     */
    public List<Notification> delivered() {
        return List.copyOf(delivered);
    }
}
