package org.qms4j.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qms4j.rule.Sha256;
import org.qms4j.rule.Text;

/**
 * What proves that something happened. The thing itself stays where it is; the library keeps where to find it and,
 * where given, its digest, so that a later change is noticed. Its place is also its name: two pieces of evidence at the
 * same place are about the same thing.
 *
 * @param uri where it is: a URI or the host's own form, such as {@code mail:4711}; up to 500 characters, without
 *     personal data
 * @param kind what it is: a code of the host, such as {@code letter} or {@code payment-slip}; up to 60 characters
 * @param sha256 the SHA-256 of its content in hexadecimal digits, where known
 * @param capturedAt when it was made, where known; not before the fact it proves
 * @param capturedBy the id of who made it, where known
 */
public record Evidence(
        @Text(max = 500) String uri,
        Optional<@Text(max = 60) String> kind,
        Optional<@Sha256 String> sha256,
        Optional<Instant> capturedAt,
        Optional<@Text(max = 64) String> capturedBy) {
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
        return new Evidence(uri, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Names evidence that is a record of the host.
     *
     * @param record the record
     * @return the evidence at the place that {@link ExternalRef#text()} gives
     */
    public static Evidence of(ExternalRef record) {
        return of(record.text());
    }

    /**
     * Says what it is.
     *
     * @param code a code of the host
     * @return the evidence of that kind
     */
    public Evidence withKind(String code) {
        return new Evidence(uri, Optional.of(code), sha256, capturedAt, capturedBy);
    }

    /**
     * Adds the digest of the content.
     *
     * @param digest 64 hexadecimal digits
     * @return the evidence with the digest
     */
    public Evidence withSha256(String digest) {
        return new Evidence(uri, kind, Optional.of(digest), capturedAt, capturedBy);
    }

    /**
     * Adds when the evidence was made.
     *
     * @param instant when; kept to the microsecond
     * @return the evidence with the time
     */
    public Evidence capturedAt(Instant instant) {
        return new Evidence(uri, kind, sha256, Optional.of(instant), capturedBy);
    }

    /**
     * Adds who made the evidence.
     *
     * @param person the host's id
     * @return the evidence with its maker
     */
    public Evidence capturedBy(String person) {
        return new Evidence(uri, kind, sha256, capturedAt, Optional.of(person));
    }
}
