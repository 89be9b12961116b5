package org.qms4j.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qms4j.rule.Sha256;
import org.qms4j.rule.Text;

/**
 * What proves that something happened. The thing itself stays where it is; the library keeps where to find it and, where
 * given, its digest, so that a later change is noticed.
 *
 * @param uri where it is: a URI or the host's own form, such as {@code mail:4711}; up to 500 characters, without personal
 *     data
 * @param sha256 the SHA-256 of its content in hexadecimal digits, where known
 * @param capturedAt when it was made, where known; not before the fact it proves
 */
public record Evidence(@Text(max = 500) String uri, Optional<@Sha256 String> sha256, Optional<Instant> capturedAt) {
    /** {@inheritDoc} */
    public Evidence {
        capturedAt = capturedAt == null ? capturedAt : capturedAt.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Names evidence by its place alone.
     *
     * @param uri where it is
     * @return the evidence
     */
    public static Evidence of(String uri) {
        return new Evidence(uri, Optional.empty(), Optional.empty());
    }

    /**
     * Adds the digest of the content.
     *
     * @param digest 64 hexadecimal digits
     * @return the evidence with the digest
     */
    public Evidence withSha256(String digest) {
        return new Evidence(uri, Optional.of(digest), capturedAt);
    }

    /**
     * Adds when the evidence was made.
     *
     * @param instant when; kept to the microsecond
     * @return the evidence with the time
     */
    public Evidence capturedAt(Instant instant) {
        return new Evidence(uri, sha256, Optional.of(instant));
    }
}
