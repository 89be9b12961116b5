package org.qms4j.spi;

/**
 * Delivers messages in the host's way: mail, chat, a task list.
 *
 * <p>It is called outside any transaction, after the step is stored, in the thread in which the host calls the
 * dispatch. It is called at least once for every notification and may be called again with the same
 * {@link Notification#id()}; different notifications may be delivered at the same time by several threads. An exception
 * counts as a failed attempt and is tried again later; null counts as an exception.
 */
@FunctionalInterface
public interface Notifier {
    /**
     * Delivers one notification.
     *
     * @param notification who is to be told about what
     * @param attempt the number of this attempt, from 1
     * @return what became of it
     * @throws Exception if the attempt failed
     */
    DeliveryResult deliver(Notification notification, int attempt) throws Exception;

    /**
     * Tells nobody: every notification counts as delivered. The default of a host that shows due work on its own pages.
     *
     * @return a notifier that does nothing
     */
    static Notifier none() {
        return (notification, attempt) -> DeliveryResult.delivered();
    }
}
