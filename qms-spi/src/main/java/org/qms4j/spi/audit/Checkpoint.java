package org.qms4j.spi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.OrganizationId;

/**
 * What the journal of an organization came to at some time. Kept elsewhere, it tells later whether those entries are
 * all there still, unchanged and in their order.
 *
 * @param organization the organization
 * @param entries how many entries the feed had, zero or more
 * @param digest 64 lower-case hexadecimal digits that stand for the hashes of these entries in their order:
 *     {@link #BEGINNING} for none, and for each entry the SHA-256 of the digest before it followed by its own hash,
 *     both as these digits
 * @param takenAt when it was taken
 */
public record Checkpoint(OrganizationId organization, long entries, String digest, Instant takenAt) {
    /** The digest of no entries. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String FORM = "qms checkpoint 1";

    /** {@inheritDoc} */
    public Checkpoint {
        if (entries < 0) {
            throw new IllegalArgumentException("entries: zero or more, not " + entries);
        }
        if (digest.length() != BEGINNING.length()) {
            throw new IllegalArgumentException("digest: 64 hexadecimal digits, not " + digest.length());
        }
    }

    /**
     * Returns the digest of one entry more.
     *
     * @param digest that of the entries before
     * @param hash the hash of the entry
     * @return the digest of all of them
     */
    public static String digest(String digest, String hash) {
        try {
            byte[] both = (digest + hash).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /**
     * Returns the checkpoint as one line that can be printed, mailed and {@linkplain #parse read again}.
     *
     * @return canonical JSON, always the same for equal checkpoints
     */
    public String text() {
        return Image.of(Map.of(
                        "form",
                        FORM,
                        "organization",
                        organization.value(),
                        "entries",
                        entries,
                        "digest",
                        digest,
                        "takenAt",
                        takenAt.toString()))
                .json();
    }

    /**
     * Reads a checkpoint.
     *
     * @param text what {@link #text} gave; spaces around it are passed over
     * @return the checkpoint
     * @throws IllegalArgumentException if it is anything else
     */
    public static Checkpoint parse(String text) {
        Map<String, Object> tree = Image.parse(text.strip()).tree();
        if (tree.get("organization") instanceof String organization
                && tree.get("entries") instanceof Long entries
                && tree.get("digest") instanceof String digest
                && tree.get("takenAt") instanceof String takenAt) {
            var checkpoint = new Checkpoint(OrganizationId.of(organization), entries, digest, instant(takenAt));
            if (checkpoint.text().equals(text.strip())) {
                return checkpoint;
            }
        }
        throw new IllegalArgumentException("checkpoint: not the text of one");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("takenAt: not an instant", unreadable);
        }
    }
}
