package org.qms4j.quickstart.register;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every row of one file its key: the digest of its identity, and its ordinal among identical rows. It remembers 8
 * bytes of every digest; should two different rows share them, one gets a higher ordinal than it needs, in every run
 * the same.
 */
final class RowKeys {
    private static final int DIGITS = 48;

    private final Map<Long, Integer> seen = new HashMap<>();

    String next(String identity) {
        String digest = Sha256.of(identity.getBytes(StandardCharsets.UTF_8));
        int ordinal = seen.merge(Long.parseUnsignedLong(digest, 0, 16, 16), 1, Integer::sum);
        return digest.substring(0, DIGITS) + "-" + ordinal;
    }
}
