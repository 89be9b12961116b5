package org.qms4j.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
    @Test
    void an_actor_has_an_id_and_roles_and_may_act_for_somebody() {
        var anna = Actor.of("anna", Role.QMS_MANAGER, Role.AUDITOR).onBehalfOf("otto");
        assertThat(anna.roles()).containsExactlyInAnyOrder(Role.QMS_MANAGER, Role.AUDITOR);
        assertThat(anna.onBehalfOf()).contains("otto");
        assertThat(anna.isOneOf(Role.SYSTEM, Role.AUDITOR)).isTrue();
        assertThat(anna.isOneOf(Role.SYSTEM)).isFalse();
        assertThat(Actor.system("agenda").roles()).containsExactly(Role.SYSTEM);
        assertThat(Actor.of("nobody").roles()).isEmpty();
        assertThat(Actor.of("anna", Role.AUDITOR)).hasToString("Actor[anna, [AUDITOR]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0007b"})
    void an_id_says_something_and_has_no_control_characters(String id) {
        assertThatThrownBy(() -> Actor.of(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Actor.of("anna").onBehalfOf(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_acts_for_somebody_has_a_hand_in_it_and_the_other_one_answers_for_it() {
        Actor assistant = Actor.of("anna").onBehalfOf("ben");
        assertThat(assistant.answerable()).isEqualTo("ben");
        assertThat(assistant.is("anna")).isTrue();
        assertThat(assistant.is("ben")).isTrue();
        assertThat(assistant.is("cora")).isFalse();
        assertThat(Actor.of("anna").answerable()).isEqualTo("anna");
    }

    @Test
    void an_id_has_64_characters_at_most() {
        assertThat(Actor.of("x".repeat(64)).id()).hasSize(64);
        assertThatThrownBy(() -> Actor.of("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Actor.of("half \ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Actor.of("whole \ud83d\ude00").id()).hasSize(8);
    }

    @Test
    void a_table_permits_what_it_names_and_nothing_else() {
        var table = RoleTable.of(Map.of("complaint.close", Set.of(Role.QMS_MANAGER), "complaint.burn", Set.of()));
        var manager = new Actor("m", Set.of(Role.QMS_MANAGER), Optional.empty());
        assertThat(table.permits(manager, "complaint.close")).isTrue();
        assertThat(table.permits(manager, "complaint.burn")).isFalse();
        assertThat(table.permits(manager, "complaint.unheard-of")).isFalse();
        assertThat(table.permits(Actor.of("n"), "complaint.close")).isFalse();
        assertThatThrownBy(() -> table.rolesByAction().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.rolesByAction().get("complaint.close").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_waiver_gives_a_reason_and_names_who_approved_it() {
        assertThat(new DutyWaiver("r".repeat(500), "otto").reason()).hasSize(500);
        assertThatThrownBy(() -> new DutyWaiver("r".repeat(501), "otto")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DutyWaiver(" ", "otto")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DutyWaiver("too few", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DutyWaiver("too few", "x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DutyWaiver("too\nfew", "otto")).isInstanceOf(IllegalArgumentException.class);
    }
}
