/**
 * The quality management domain: clients, complaints, action items, what is due, and the journal of all of it. Start at
 * {@link org.qms4j.Qms}.
 */
module org.qms4j.core {
    requires transitive org.qms4j.spi;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires org.apache.commons.statistics.distribution;
    requires org.slf4j;

    exports org.qms4j;
    exports org.qms4j.actionitem;
    exports org.qms4j.actor;
    exports org.qms4j.agenda;
    exports org.qms4j.client;
    exports org.qms4j.closedloop;
    exports org.qms4j.complaint;
    exports org.qms4j.complaintanalysis;
    exports org.qms4j.customerfocus;
    exports org.qms4j.deadline;
    exports org.qms4j.disclosure;
    exports org.qms4j.effectiveness;
    exports org.qms4j.evidence;
    exports org.qms4j.graph;
    exports org.qms4j.idea;
    exports org.qms4j.improvement;
    exports org.qms4j.interestedparty;
    exports org.qms4j.journal;
    exports org.qms4j.lifecycle;
    exports org.qms4j.measure;
    exports org.qms4j.nonconformity;
    exports org.qms4j.notification;
    exports org.qms4j.offering;
    exports org.qms4j.ownedchannel;
    exports org.qms4j.privacy;
    exports org.qms4j.process;
    exports org.qms4j.processnetwork;
    exports org.qms4j.requirement;
    exports org.qms4j.rule;
    exports org.qms4j.statistics;
    exports org.qms4j.traceability;

    opens org.qms4j.actionitem to
            org.hibernate.validator;
    opens org.qms4j.client to
            org.hibernate.validator;
    opens org.qms4j.complaint to
            org.hibernate.validator;
    opens org.qms4j.deadline to
            org.hibernate.validator;
    opens org.qms4j.evidence to
            org.hibernate.validator;
    opens org.qms4j.measure to
            org.hibernate.validator;
    opens org.qms4j.nonconformity to
            org.hibernate.validator;
    opens org.qms4j.ownedchannel to
            org.hibernate.validator;
}
