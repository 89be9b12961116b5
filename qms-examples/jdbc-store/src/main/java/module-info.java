/** A store of the quality management library over plain JDBC. H2, the embedded default, is found as a JDBC driver. */
@SuppressWarnings("requires-automatic") // H2 has no module descriptor
module org.qms4j.jdbc {
    requires static com.h2database;
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires transitive org.qms4j.spi;

    exports org.qms4j.jdbc;

    uses java.sql.Driver;
}
