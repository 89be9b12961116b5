package org.qms4j.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qms4j.QmsBench;
import org.qms4j.client.Client;
import org.qms4j.complaint.Complaint;
import org.qms4j.interestedparty.InterestedParty;
import org.qms4j.journal.FullLives;
import org.qms4j.offering.Offering;
import org.qms4j.process.QmsProcess;

/** Records in which everything guarded that can be said is a canary. */
final class Canaries {
    /** A kind of canary that no class or method is called after, since stack traces are listened to as well. */
    static final String CANARY = "zeiSIG";

    private static final Pattern SONG = Pattern.compile(".{0,60}" + CANARY + ".{0,60}", Pattern.CASE_INSENSITIVE);

    final QmsBench bench = new QmsBench();
    final FullLives lives = new FullLives(bench, this::said);
    final Set<String> all = new TreeSet<>();

    Canaries() {
        LogTape.start();
        Client client = lives.client("C-1");
        Complaint complaint = lives.complaint("K-1", client.id());
        lives.item("A-1", complaint);
        lives.cancelledItem("A-2", complaint);
        lives.history("H-1");
        lives.voidedHistory("H-3");
        lives.voidedClient("K-3");
        lives.nonconformities("N-1", complaint);
        lives.improvements("I-1");
        lives.declinedIdea("E-1");
        lives.channel("P-1");
        InterestedParty party = lives.party("farms");
        QmsProcess process = lives.process("make", party);
        lives.version("V-1", process);
        Offering offering = lives.offering("pump");
        lives.disclosure("D-1", client.id(), offering.id());
        lives.requirement("R-1", party, offering, process);
        lives.ended(offering);
        lives.alignment();
        lives.gone(client);
    }

    String said(String what) {
        String canary = CANARY + "-" + what + "-" + (all.size() + 1) + "-" + CANARY;
        all.add(canary);
        return canary;
    }

    static void isSilent(Stream<String> texts) {
        assertThat(texts.flatMap(text -> SONG.matcher(text).results()).map(MatchResult::group))
                .as("where a canary is heard")
                .isEmpty();
    }
}
