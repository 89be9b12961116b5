/** Imports process maps, interested parties, needs and requirements from CSV and JSON. */
module org.qms4j.formats {
    requires static transitive org.jspecify;
    requires transitive org.qms4j.core;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;

    exports org.qms4j.formats;
}
