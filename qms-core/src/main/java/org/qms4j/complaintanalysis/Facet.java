package org.qms4j.complaintanalysis;

import java.util.Optional;
import org.qms4j.client.ClientId;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintType;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.spi.record.Attribute;

/** By what complaints are told apart. */
public enum Facet {
    /** What the client says it is about. */
    CATEGORY,
    /** The product or service. */
    PRODUCT,
    /** The process. */
    PROCESS,
    /** Who delivered or has to answer. */
    PROVIDER,
    /** The client. */
    CLIENT,
    /** How it came in. */
    CHANNEL,
    /** The stage of the client's journey. */
    JOURNEY_STAGE,
    /** The clause of the contract. */
    CONTRACT_CLAUSE;

    Attribute attribute() {
        return switch (this) {
            case CATEGORY -> ComplaintType.CATEGORY;
            case PRODUCT -> ComplaintType.PRODUCT;
            case PROCESS -> ComplaintType.PROCESS;
            case PROVIDER -> ComplaintType.PROVIDER;
            case CLIENT -> ComplaintType.CLIENT;
            case CHANNEL -> ComplaintType.CHANNEL;
            case JOURNEY_STAGE -> ComplaintType.JOURNEY_STAGE;
            case CONTRACT_CLAUSE -> ComplaintType.CONTRACT_CLAUSE;
        };
    }

    /** Returns the name that a value of the attribute stands for: of something of the host, its id there. */
    String nameOf(String value) {
        return switch (this) {
            case PRODUCT, PROCESS, PROVIDER -> ExternalRef.parse(value).id();
            default -> value;
        };
    }

    /**
     * Returns what a complaint is in this respect.
     *
     * @param complaint the complaint
     * @return the name; empty if it is not stated
     */
    public Optional<String> of(Complaint complaint) {
        return switch (this) {
            case CATEGORY -> complaint.perception().category();
            case PRODUCT -> complaint.subject().product().map(ExternalRef::id);
            case PROCESS -> complaint.subject().process().map(ExternalRef::id);
            case PROVIDER -> complaint.subject().provider().map(ExternalRef::id);
            case CLIENT -> complaint.complainant().client().map(ClientId::value);
            case CHANNEL -> Optional.of(complaint.channel().name());
            case JOURNEY_STAGE -> complaint.subject().journeyStage();
            case CONTRACT_CLAUSE -> complaint.subject().contractClause();
        };
    }
}
