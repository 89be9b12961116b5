package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.ClientStep;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.customerfocus.AlignmentStep;
import org.qms4j.disclosure.Disclosure;
import org.qms4j.disclosure.DisclosureStep;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.idea.IdeaStep;
import org.qms4j.improvement.ImprovementCycle;
import org.qms4j.improvement.ImprovementStep;
import org.qms4j.interestedparty.InterestedParty;
import org.qms4j.interestedparty.InterestedPartyStep;
import org.qms4j.journal.Entry.CommandMark;
import org.qms4j.journal.Entry.Notice;
import org.qms4j.journal.Entry.Waived;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Staged;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.NonconformityStep;
import org.qms4j.offering.Offering;
import org.qms4j.offering.OfferingStep;
import org.qms4j.ownedchannel.OwnedChannelStep;
import org.qms4j.process.ProcessStep;
import org.qms4j.process.QmsProcess;
import org.qms4j.processnetwork.NetworkVersion;
import org.qms4j.processnetwork.NetworkVersionStep;
import org.qms4j.requirement.Requirement;
import org.qms4j.requirement.RequirementStep;
import org.qms4j.shape.Shape;
import org.qms4j.shape.Shapes;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/** Stores outlive programs: what was stored once is stored the same way, and read, for ever. */
class EntryGoldenTest {
    private final QmsBench bench = new QmsBench();
    private final FullLives lives = new FullLives(bench, what -> "what is said as " + what + ", ü€😀");

    @Test
    void a_client_is_stored_and_read_as_ever() {
        Client client = lives.client("C-1");
        isStoredAndReadAsEver("client.json", client, ClientStep.LIFECYCLE);
    }

    @Test
    void a_complaint_is_stored_and_read_as_ever() {
        ClientId client = lives.client("C-1").id();
        Complaint complaint = lives.complaint("K-1", client);
        isStoredAndReadAsEver("complaint.json", complaint, ComplaintStep.LIFECYCLE);
    }

    @Test
    void a_complaint_from_history_is_stored_and_read_as_ever() {
        isStoredAndReadAsEver("history.json", lives.history("H-1"), ComplaintStep.LIFECYCLE);
    }

    @Test
    void an_action_item_is_stored_and_read_as_ever() {
        Client origin = bench.acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "1"), Client.Kind.PERSON)
                        .as(ClientId.of("C-1")));
        ActionItem item = lives.item("A-1", origin);
        isStoredAndReadAsEver("action-item.json", item, ActionItemStep.LIFECYCLE);
    }

    @Test
    void a_channel_is_stored_and_read_as_ever() {
        isStoredAndReadAsEver("owned-channel.json", lives.channel("P-1"), OwnedChannelStep.LIFECYCLE);
    }

    @Test
    void a_nonconformity_is_stored_and_read_as_ever() {
        Nonconformity treatedTwice =
                lives.nonconformities("N-1", lives.history("H-1")).get(2);
        isStoredAndReadAsEver("nonconformity.json", treatedTwice, NonconformityStep.LIFECYCLE);
    }

    @Test
    void an_improvement_cycle_is_stored_and_read_as_ever() {
        ImprovementCycle second = lives.improvements("I-1").get(1);
        isStoredAndReadAsEver("improvement-cycle.json", second, ImprovementStep.LIFECYCLE);
    }

    @Test
    void an_idea_is_stored_and_read_as_ever() {
        isStoredAndReadAsEver("improvement-idea.json", lives.declinedIdea("E-1"), IdeaStep.LIFECYCLE);
    }

    @Test
    void an_interested_party_is_stored_and_read_as_ever() {
        isStoredAndReadAsEver("interested-party.json", lives.party("farms"), InterestedPartyStep.LIFECYCLE);
    }

    @Test
    void a_process_is_stored_and_read_as_ever() {
        QmsProcess process = lives.process("make", lives.party("farms"));
        isStoredAndReadAsEver("process.json", process, ProcessStep.LIFECYCLE);
    }

    @Test
    void a_version_of_the_network_is_stored_and_read_as_ever() {
        NetworkVersion version = lives.version("2026-10", lives.process("make", lives.party("farms")));
        isStoredAndReadAsEver("network-version.json", version, NetworkVersionStep.LIFECYCLE);
    }

    @Test
    void an_alignment_is_stored_and_read_as_ever() {
        isStoredAndReadAsEver("alignment.json", lives.alignment(), AlignmentStep.LIFECYCLE);
    }

    @Test
    void an_offering_is_stored_and_read_as_ever() {
        isStoredAndReadAsEver("offering.json", lives.offering("pump"), OfferingStep.LIFECYCLE);
    }

    @Test
    void a_disclosure_is_stored_and_read_as_ever() {
        Client client = lives.client("C-1");
        Offering offering = lives.offering("pump");
        Disclosure disclosure = lives.disclosure("D-1", client.id(), offering.id());
        isStoredAndReadAsEver("disclosure.json", disclosure, DisclosureStep.LIFECYCLE);
    }

    @Test
    void a_requirement_is_stored_and_read_as_ever() {
        InterestedParty party = lives.party("farms");
        Requirement requirement = lives.requirement("R-1", party, lives.offering("pump"), lives.process("make", party));
        isStoredAndReadAsEver("requirement.json", requirement, RequirementStep.LIFECYCLE);
    }

    private <A extends Staged<A, ?>> void isStoredAndReadAsEver(String file, A record, Lifecycle<A> lifecycle) {
        var golden = new Golden(file);
        StoredRecord today = bench.store.find(QmsBench.ACME, record.key()).orElseThrow();
        golden.holds(Golden.parts(today));

        bench.store.tamperRecords(stored -> golden.record(record.key(), stored.revision(), stored));
        var register = new Register<>(lifecycle, Desk.in(lives.office(), QmsBench.ACME, QmsBench.ANNA));
        assertThat(register.get(record)).isEqualTo(record);
        assertThat(bench.acme.journal().verify(record.key()).findings()).isEmpty();
    }

    @Test
    void the_first_entry_of_a_record_is_stored_and_read_as_ever() {
        Client client = lives.client("C-1");
        isStoredAndReadAsEver("entry-first.json", bench.entries(client.key()).get(0));
    }

    @Test
    void an_entry_that_tells_somebody_is_stored_and_read_as_ever() {
        Client client = lives.client("C-1");
        isStoredAndReadAsEver("entry-later.json", bench.entries(client.key()).get(8));
    }

    private void isStoredAndReadAsEver(String file, JournalEntry entry) {
        new Golden(file)
                .holds(Map.of(
                        "hash",
                        entry.revision().chain(),
                        "content",
                        entry.content().tree()));
        assertThat(entry.content().digest()).isEqualTo(entry.revision().chain());
    }

    /** The fingerprint of a command is salted by chance, so the entry that holds everything is made by hand. */
    @Test
    void an_entry_that_says_everything_is_written_and_read_as_ever() {
        var golden = new Golden("entry-full.json");
        var entry = new Entry(
                QmsBench.ACME,
                new RecordKey("action-item", "A-1"),
                7,
                "verify",
                "ActionVerified",
                Optional.of("Done"),
                "Verified",
                "anna",
                Optional.of("ben"),
                Optional.of("small-site"),
                Optional.of(new Waived(List.of("action.verify.other"), "two people on site", "tina")),
                Instant.parse("2026-10-05T08:00:00.000001Z"),
                Instant.parse("2026-10-05T09:30:00Z"),
                Optional.of(new CommandMark("retry-1", "12".repeat(32))),
                "34".repeat(32),
                Optional.of("9a".repeat(32)),
                List.of(new Notice("56".repeat(32), "ActionVerified", "person:carl")),
                Optional.of("78".repeat(32)));
        Shape<Entry> shape = new Shapes().of(Entry.class);
        Image image = shape.write(entry).image();
        golden.holds(image.tree());
        assertThat(shape.read(golden.tree(), Image.EMPTY)).isEqualTo(entry);
    }
}
