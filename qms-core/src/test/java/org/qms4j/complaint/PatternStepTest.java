package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.PatternCommand.AnnounceClause;
import org.qms4j.complaint.PatternCommand.AnnounceRepeat;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Register;
import org.qms4j.rule.Edition;

/** What is announced of complaints that belong together is so, and is announced once. */
class PatternStepTest {
    private static final ClientId ROSSI = ClientId.of("rossi");
    private static final ClientId VERDI = ClientId.of("verdi");
    private static final ReceiveComplaint RECEIPT = ReceiveComplaint.of(Channel.EMAIL, "Again");

    private final Complained it = new Complained();
    private final Register<Complaint> register = new Register<>(ComplaintStep.LIFECYCLE, it.bench.desk(QmsBench.ANNA));

    PatternStepTest() {
        for (ClientId client : List.of(ROSSI, VERDI)) {
            var crm = ExternalRef.of("crm", "account", client.value());
            it.bench
                    .acme
                    .clients()
                    .register(RegisterClient.of(crm, Client.Kind.ORGANIZATION).as(client));
        }
    }

    private Complaint prepared(ClientId client, Cause cause) {
        return it.receiving(RECEIPT.from(client)).found(Validity.UPHELD, cause).prepared();
    }

    private Complaint announced(Complaint again, Complaint before) {
        return register.take(PatternStep.ANNOUNCE_REPEAT, again.id(), new AnnounceRepeat(before.id()));
    }

    @Test
    @Guard({"alert.raised", "complaint.repeat.of"})
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.3")
    void a_repetition_is_of_an_earlier_complaint_of_the_same_client_for_the_same_cause() {
        Complaint before = prepared(ROSSI, Complained.DROPPED);
        Complaint elsewhere = prepared(VERDI, Complained.DROPPED);
        Complaint otherwise = prepared(ROSSI, Cause.of(Cause.Family.DELIVERY, "late"));
        Complaint open = it.receiving(RECEIPT.from(ROSSI)).received();
        it.after(1);
        Complaint again = prepared(ROSSI, Complained.DROPPED.pointingTo(before.key()));
        String not = "complaint.repeat.of of of, ISO 9001:2015, 9.1.3";
        it.refused(() -> announced(again, elsewhere), not);
        it.refused(() -> announced(again, otherwise), not);
        it.refused(() -> announced(again, open), not);
        it.refused(() -> announced(again, again), not);
        it.refused(() -> announced(before, again), not);
        Complaint told = announced(again, before);
        assertThat(told.repeatOf()).contains(before.id());
        assertThat(it.lastEntry(told).event()).isEqualTo("RepeatComplaintDetected");
        it.refused(() -> announced(again, before), "alert.raised, ISO 9001:2015, 9.1.3");
    }

    private Complaint onClause(String clause) {
        return it.receiving(RECEIPT.about(Subject.unknown().clause(clause))).received();
    }

    private Complaint alarmed(Complaint latest, ComplaintId... others) {
        return register.take(PatternStep.ANNOUNCE_CLAUSE, latest.id(), new AnnounceClause(List.of(others)));
    }

    @Test
    @Guard({"alert.raised", "complaint.clause.with"})
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.1")
    void an_alarm_about_a_clause_names_others_about_the_same_clause() {
        Complaint one = onClause("4.2");
        Complaint other = onClause("7");
        Complaint none = it.receiving(RECEIPT).received();
        Complaint latest = onClause("4.2");
        String not = "complaint.clause.with of with, ISO 9001:2015, 8.2.1";
        it.refused(() -> alarmed(latest), not);
        it.refused(() -> alarmed(latest, latest.id()), not);
        it.refused(() -> alarmed(latest, one.id(), other.id()), not);
        it.refused(() -> alarmed(latest, ComplaintId.of("nobody")), not);
        Complaint silent = it.receiving(RECEIPT).received();
        it.refused(() -> alarmed(none, silent.id()), not);
        Complaint told = alarmed(latest, one.id());
        assertThat(told.clauseAlarm()).containsExactly(one.id());
        assertThat(it.lastEntry(told).event()).isEqualTo("ContractClauseThresholdReached");
        it.refused(() -> alarmed(latest, one.id()), "alert.raised, ISO 9001:2015, 8.2.1");
    }
}
