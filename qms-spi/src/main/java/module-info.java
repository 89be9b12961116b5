/**
 * The ports of the quality management library: what a host implements so that records are kept, people are told and
 * calendars are known. Nothing here knows a domain type, so an adapter compiled against it outlives new features.
 */
module org.qms4j.spi {
    requires static transitive org.jspecify;

    exports org.qms4j.spi;
    exports org.qms4j.spi.audit;
    exports org.qms4j.spi.failure;
    exports org.qms4j.spi.image;
    exports org.qms4j.spi.outbox;
    exports org.qms4j.spi.query;
    exports org.qms4j.spi.record;
    exports org.qms4j.spi.store;
}
