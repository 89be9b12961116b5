package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Qms;
import org.qms4j.QmsBench;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.actor.RoleTable;

/** What every role may do, as it was agreed. Whoever changes it changes what people may do in organizations at work. */
class RoleTableGoldenTest {
    private final RoleTable table = new QmsBench().qms.roleTable();

    @Test
    void the_table_is_the_one_that_was_agreed() throws IOException {
        assertThat(text())
                .as("if the change of golden/role-table.txt is intended, say so in the change log")
                .isEqualTo(golden());
    }

    private String text() {
        return table.rolesByAction().entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue().stream().map(Role::name).sorted().collect(Collectors.joining(", ")) + "\n")
                .collect(Collectors.joining());
    }

    private static String golden() throws IOException {
        try (InputStream file = RoleTableGoldenTest.class.getResourceAsStream("/golden/role-table.txt")) {
            assertThat(file).as("golden/role-table.txt").isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void it_has_every_step_and_the_reading_of_every_type() {
        var actions = new TreeSet<String>();
        Qms.lifecycles().forEach(lifecycle -> {
            actions.add(lifecycle.type().reading());
            lifecycle.beginnings().forEach(step -> actions.add(step.action()));
            lifecycle.steps().forEach(step -> actions.add(step.action()));
        });
        assertThat(table.rolesByAction().keySet()).containsAll(actions);
        actions.addAll(Set.of("agenda.run", "journal.checkpoint", "journal.read", "journal.verify"));
        assertThat(table.rolesByAction().keySet()).isEqualTo(actions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "complaint", "complaint.", "complaint.erase", "Complaint.close", "complaint.close ", "*"})
    void an_unknown_action_is_denied_to_everybody(String action) {
        Actor everybody = Actor.of("anna", Role.values());
        assertThat(table.permits(everybody, action)).isFalse();
        assertThat(new QmsBench().desk(everybody).permits(action, Optional.empty()))
                .isFalse();
    }

    @Test
    void whoever_has_no_role_may_do_nothing() {
        assertThat(table.rolesByAction().keySet()).noneMatch(action -> table.permits(Actor.of("otto"), action));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_do_what_the_table_says_and_nothing_else(Role role) {
        Desk desk = new QmsBench().desk(Actor.of("otto", role));
        assertThat(table.rolesByAction())
                .allSatisfy((action, roles) -> assertThat(desk.permits(action, Optional.empty()))
                        .as(action)
                        .isEqualTo(roles.contains(role)));
    }

    @Test
    void whoever_has_two_roles_may_do_what_either_of_them_may() {
        Role[] both = {Role.AUDITOR, Role.ACTION_OWNER};
        assertThat(table.rolesByAction().keySet())
                .allSatisfy(action -> assertThat(table.permits(Actor.of("vera", both), action))
                        .isEqualTo(
                                Arrays.stream(both).anyMatch(role -> table.permits(Actor.of("vera", role), action))));
    }

    @Test
    void whoever_may_take_steps_on_a_record_may_read_it() {
        var blind = new TreeSet<String>();
        Qms.lifecycles()
                .forEach(lifecycle -> lifecycle
                        .steps()
                        .forEach(step -> step.roles().stream()
                                .filter(role -> !lifecycle.type().readers().contains(role))
                                .forEach(role -> blind.add(step.action() + ": " + role))));
        assertThat(blind)
                .as("roles that a step is open to, but that are told that there is no such record")
                .isEmpty();
    }
}
