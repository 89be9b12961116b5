/**
 * Report data of the quality management library as HTML with inline SVG, as CSV and as JSON; maps as Mermaid and BPMN.
 */
module org.qms4j.reports {
    requires static transitive org.jspecify;
    requires transitive org.qms4j.core;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires java.xml;

    exports org.qms4j.reports;
}
