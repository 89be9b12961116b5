package org.qms4j.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.AccessPolicy.Decision;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

class AccessPolicyTest {
    @Test
    void by_default_the_role_table_alone_decides() {
        assertThat(AccessPolicy.roleTableOnly().decide(toClose("c1"))).isEqualTo(Decision.ALLOW);
    }

    @Test
    void a_host_can_deny_by_record() {
        AccessPolicy notTheFirst = request ->
                request.record().map(RecordKey::id).filter("c1"::equals).isPresent() ? Decision.DENY : Decision.ALLOW;

        assertThat(notTheFirst.decide(toClose("c1"))).isEqualTo(Decision.DENY);
        assertThat(notTheFirst.decide(toClose("c2"))).isEqualTo(Decision.ALLOW);
    }

    private static AccessPolicy.Request toClose(String complaint) {
        return new AccessPolicy.Request(
                OrganizationId.of("acme"),
                "anna",
                Set.of("COMPLAINT_HANDLER"),
                "complaint.close",
                Optional.of(new RecordKey("complaint", complaint)));
    }

    @Test
    void only_a_policy_that_says_so_never_looks_at_records() {
        AccessPolicy narrowing = request -> AccessPolicy.Decision.DENY;
        assertThat(narrowing.looksAtRecords()).isTrue();
        assertThat(AccessPolicy.roleTableOnly().looksAtRecords()).isFalse();
    }
}
