package org.qms4j.complaint;

import java.util.List;
import org.qms4j.complaint.CaseCommand.Communicate;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.privacy.Confidential;

/** What is said between a client and the organization. */
final class CaseWords {
    private CaseWords() {}

    static Communicate toClient(String summary) {
        return new Communicate(Direction.TO_CLIENT, Channel.EMAIL, Confidential.of(summary), List.of(Complained.PROOF));
    }

    static Communicate fromClient(String summary) {
        return new Communicate(Direction.FROM_CLIENT, Channel.PHONE, Confidential.of(summary), List.of());
    }
}
