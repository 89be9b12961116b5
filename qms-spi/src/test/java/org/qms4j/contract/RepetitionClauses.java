package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.GLOBEX;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.complaints;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.History;
import org.qms4j.spi.store.Receipt;

/** IDM: a command that its caller named is applied once, however often it is sent. */
interface RepetitionClauses extends Verdicts {
    @Test
    default void required_IDM01_a_repeated_command_gets_the_first_entries_and_writes_nothing() {
        Changes command = writing(aComplaint("c1").at(2)).as("command 1");
        assertAnswered(command, false, command.entries());

        assertAnswered(command, true, command.entries());

        Verdicts.assertEntries("in the whole journal", journal(), command.entries());
    }

    @Test
    default void required_IDM02_a_repeat_is_recognized_though_the_records_have_moved_on() {
        Sample complaint = aComplaint("c1");
        Sample client = aClient("k1");
        commit(writing(client));
        Changes command = writing(complaint).havingRead(client).as("command 1");
        commit(command);
        commit(writing(complaint.next(), client.next()));

        assertAnswered(command, true, command.entries());

        assertStored(complaint.next());
        assertThat(journal()).as("all entries; the repeat wrote none").hasSize(4);
    }

    @Test
    default void required_IDM03_other_content_under_the_same_id_writes_nothing_and_gets_the_first_entries() {
        Changes first = writing(aComplaint("c1")).as("command 1");
        commit(first);

        assertAnswered(writing(aComplaint("c2")).as("command 1"), true, first.entries());
        assertAnswered(writing(aComplaint("c1").next().by("ben")).as("command 1"), true, first.entries());

        assertAbsent(aComplaint("c2"));
        Verdicts.assertEntries("in the whole journal", journal(), first.entries());
    }

    @Test
    default void required_IDM04_of_two_racing_repeats_of_a_command_one_is_applied() {
        for (int round = 1; round <= 50; round++) {
            Changes command = writing(aComplaint("c" + round)).as("command " + round);

            List<Receipt> receipts = Race.of(2, runner -> receiptInARaceOf(command));

            assertThat(receipts)
                    .as("round %d: one of two racing repeats is applied, the other says that it was", round)
                    .extracting(Receipt::repeated)
                    .containsExactlyInAnyOrder(false, true);
            assertThat(receipts)
                    .as("round %d: both receipts name the entries of the command", round)
                    .extracting(Receipt::entries)
                    .containsOnly(command.entries());
        }
        assertThat(journal().size())
                .as("entries after 50 commands, each sent twice")
                .isEqualTo(50);
    }

    @Test
    default void required_IDM05_of_two_racing_changesets_with_one_command_id_one_is_applied() {
        for (int round = 1; round <= 50; round++) {
            String command = "command " + round;
            List<Sample> complaints = List.of(aComplaint("a" + round), aComplaint("b" + round));

            List<Receipt> receipts = Race.of(
                    2,
                    runner -> receiptInARaceOf(writing(complaints.get(runner)).as(command)));

            assertThat(receipts)
                    .as("round %d: one of the two receipts says that the command was applied before", round)
                    .extracting(Receipt::repeated)
                    .containsExactlyInAnyOrder(false, true);
            int first = receipts.get(0).repeated() ? 1 : 0;
            assertThat(receipts)
                    .as("round %d: both receipts name the entries that are stored for the command", round)
                    .extracting(Receipt::entries)
                    .containsOnly(walk(ACME, History.ofCommand(command)));
            assertThat(find(complaints.get(first)))
                    .as("round %d: the record of the applied changeset is there", round)
                    .isPresent();
            assertThat(find(complaints.get(1 - first)))
                    .as("round %d: the record of the repeated changeset is not", round)
                    .isEmpty();
        }
        assertThat(journal().size())
                .as("entries after 50 command ids, each sent twice")
                .isEqualTo(50);
    }

    @Test
    default void required_IDM06_command_ids_belong_to_one_organization() {
        Changes acmes = writing(aComplaint("c1")).as("command 1");
        Changes globexs = writing(aComplaint("c1").of(GLOBEX)).as("command 1");
        commit(acmes);

        assertAnswered(globexs, false, globexs.entries());

        assertAnswered(acmes, true, acmes.entries());
        Verdicts.assertEntries(
                "in the other organization's history of the command",
                walk(GLOBEX, History.ofCommand("command 1")),
                globexs.entries());
    }

    @Test
    default void required_IDM07_a_command_over_several_records_comes_back_whole_and_in_order() {
        Changes command = writing(
                        aComplaint("z").at(2), aClient("y"), aComplaint("a").at(3))
                .as("command 1");
        commit(command);
        commit(writing(aComplaint("m")).as("command 2"));

        assertAnswered(command, true, command.entries());
        Verdicts.assertEntries(
                "in the history of the command", walk(ACME, History.ofCommand("command 1")), command.entries());
    }

    @Test
    default void required_IDM08_the_entries_of_a_command_come_in_pages() {
        Changes command = writing(complaints(25)).as("command 1");
        commit(writing(aClient("before")).as("command 0"));
        commit(command);

        Verdicts.assertEntries(
                "in the history of the command, in pages of 10",
                walk(ACME, History.ofCommand("command 1").limit(10)),
                command.entries());
        assertThat(store().history(ACME, History.ofCommand("command 1").limit(25))
                        .next())
                .as("cursor of a page of 25 with the last of 25 entries")
                .isEmpty();
        assertThat(walk(ACME, History.ofCommand("never sent")))
                .as("entries of a command never sent")
                .isEmpty();
    }

    @Test
    default void required_IDM09_command_ids_that_look_alike_are_different_commands() {
        List<Changes> commands = LookAlikes.of("Command é 1").stream()
                .map(id -> writing(aComplaint(id)).as(id))
                .toList();
        commands.forEach(command -> assertAnswered(command, false, command.entries()));
        commands.forEach(command -> Verdicts.assertEntries(
                "in the history of the command of the " + command,
                walk(ACME, History.ofCommand(command.command().orElseThrow().id())),
                command.entries()));
    }

    @Test
    default void required_IDM10_changesets_without_a_command_are_never_repeats() {
        Changes first = writing(aComplaint("c1"));
        Changes second = writing(aComplaint("c2"));

        assertAnswered(first, false, first.entries());
        assertConflict(first);
        assertAnswered(second, false, second.entries());
    }
}
