package org.qms4j.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.AccessPolicy.Decision;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

class GateTest {
    private static final RoleTable TABLE = RoleTable.of(Map.of("complaint.close", Set.of(Role.QMS_MANAGER)));
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final Actor ANNA = Actor.of("anna", Role.QMS_MANAGER);
    private static final Optional<RecordKey> RECORD = Optional.of(new RecordKey("complaint", "c-1"));

    @Test
    void what_table_and_host_allow_is_permitted() {
        var asked = new ArrayList<AccessPolicy.Request>();
        var gate = new Gate(TABLE, request -> {
            asked.add(request);
            return Decision.ALLOW;
        });
        assertThat(gate.permits(ACME, ANNA, "complaint.close", RECORD)).isTrue();
        assertThat(asked)
                .containsExactly(
                        new AccessPolicy.Request(ACME, "anna", Set.of("QMS_MANAGER"), "complaint.close", RECORD));
        assertThat(gate.table()).isSameAs(TABLE);
    }

    @Test
    void the_host_is_not_asked_about_what_the_table_denies() {
        var asked = new ArrayList<AccessPolicy.Request>();
        var gate = new Gate(TABLE, request -> {
            asked.add(request);
            return Decision.ALLOW;
        });
        assertThat(gate.permits(ACME, Actor.of("carl", Role.EMPLOYEE), "complaint.close", RECORD))
                .isFalse();
        assertThat(gate.permits(ACME, Actor.of("dora"), "complaint.close", RECORD))
                .isFalse();
        assertThat(gate.permits(ACME, ANNA, "complaint.unheard-of", RECORD)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_host_that_denies_says_nothing_or_fails_denies() {
        assertThat(permits(request -> Decision.DENY)).isFalse();
        assertThat(permits(request -> null)).isFalse();
        assertThat(permits(request -> {
                    throw new IllegalStateException("directory is down");
                }))
                .isFalse();
    }

    private static boolean permits(AccessPolicy policy) {
        return new Gate(TABLE, policy).permits(ACME, ANNA, "complaint.close", RECORD);
    }
}
