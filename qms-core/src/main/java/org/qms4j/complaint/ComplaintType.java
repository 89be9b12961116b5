package org.qms4j.complaint;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;

import java.math.BigDecimal;
import java.util.Optional;
import org.qms4j.client.ClientId;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.spi.record.Attribute;

/** By what complaints are found, and who may read them. */
public final class ComplaintType {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The client's id. */
    public static final Attribute CLIENT = new Attribute("client", 2);

    /** The host's own record, as text. */
    public static final Attribute SOURCE = new Attribute("source", 3);

    /** The day of receipt, as an ISO date. */
    public static final Attribute RECEIVED_ON = new Attribute("receivedOn", 4);

    /** The product, as text. */
    public static final Attribute PRODUCT = new Attribute("product", 5);

    /** The category of the perception. */
    public static final Attribute CATEGORY = new Attribute("category", 6);

    /** The channel by name. */
    public static final Attribute CHANNEL = new Attribute("channel", 7);

    /** The validity by name. */
    public static final Attribute VALIDITY = new Attribute("validity", 8);

    /** The severity, from 1 to 5. */
    public static final Attribute SEVERITY = new Attribute("severity", 9);

    /** The provider, as text. */
    public static final Attribute PROVIDER = new Attribute("provider", 10);

    /** The clause of the contract. */
    public static final Attribute CONTRACT_CLAUSE = new Attribute("contractClause", 11);

    /** Who handles it. */
    public static final Attribute HANDLER = new Attribute("handler", 12);

    /** The process, as text. */
    public static final Attribute PROCESS = new Attribute("process", 13);

    /** How it ended elsewhere, for history. */
    public static final Attribute OUTCOME = new Attribute("outcome", 14);

    /** The stage of the client's journey. */
    public static final Attribute JOURNEY_STAGE = new Attribute("journeyStage", 15);

    /** What it has cost, if all of that is in one currency: a plain decimal. */
    public static final Attribute COST = new Attribute("cost", 16);

    /** The code of the currency of its costs; {@link #SEVERAL_CURRENCIES} if there is more than one. */
    public static final Attribute CURRENCY = new Attribute("currency", 17);

    /** The code that ISO 4217 keeps for no currency. */
    public static final String SEVERAL_CURRENCIES = "XXX";

    static final RecordType<Complaint> TYPE = RecordType.of(
                    ComplaintId.TYPE,
                    Complaint.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    PROCESS_OWNER,
                    AUDITOR,
                    SYSTEM)
            .indexed(STAGE, it -> Optional.of(it.stage().name()))
            .indexed(CLIENT, it -> it.complainant().client().map(ClientId::value))
            .indexed(SOURCE, it -> it.source().map(ExternalRef::text))
            .indexed(RECEIVED_ON, it -> Optional.of(it.receivedOn().toString()))
            .indexed(PRODUCT, it -> it.subject().product().map(ExternalRef::text))
            .indexed(CATEGORY, it -> it.perception().category())
            .indexed(CHANNEL, it -> Optional.of(it.channel().name()))
            .indexed(VALIDITY, it -> it.validity().map(Validity::name))
            .indexed(SEVERITY, it -> it.severity().map(String::valueOf))
            .indexed(PROVIDER, it -> it.subject().provider().map(ExternalRef::text))
            .indexed(CONTRACT_CLAUSE, it -> it.subject().contractClause())
            .indexed(HANDLER, Complaint::handler)
            .indexed(PROCESS, it -> it.subject().process().map(ExternalRef::text))
            .indexed(
                    OUTCOME,
                    it -> it.reached(Historical.class)
                            .map(historical -> historical.outcome().name()))
            .indexed(JOURNEY_STAGE, it -> it.subject().journeyStage())
            .indexed(COST, ComplaintType::cost)
            .indexed(CURRENCY, ComplaintType::currency);

    private ComplaintType() {}

    private static Optional<String> currency(Complaint complaint) {
        return complaint.costs().stream()
                .map(cost -> cost.currency().getCurrencyCode())
                .reduce((one, other) -> one.equals(other) ? one : SEVERAL_CURRENCIES);
    }

    private static Optional<String> cost(Complaint complaint) {
        return currency(complaint)
                .filter(currency -> !currency.equals(SEVERAL_CURRENCIES))
                .map(currency -> complaint.costs().stream()
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
    }
}
