package org.qms4j.interestedparty;

import org.qms4j.rule.Text;

/**
 * Names a need.
 *
 * @param party whose it is
 * @param need how it is called there
 */
public record NeedRef(
        InterestedPartyId party, @Text(max = 64) String need) {
    /**
     * Names a need.
     *
     * @param party the id of whose it is
     * @param need how it is called there
     * @return the reference
     */
    public static NeedRef of(String party, String need) {
        return new NeedRef(InterestedPartyId.of(party), need);
    }

    /**
     * Returns the reference as one text.
     *
     * @return party and need, separated by a slash
     */
    public String text() {
        return party.value() + "/" + need;
    }
}
