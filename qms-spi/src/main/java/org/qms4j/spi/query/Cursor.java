package org.qms4j.spi.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.OrganizationId;

/**
 * Where a page ended. To callers it is opaque text that may be kept in a link. It fits only the organization and the
 * question it came from: used with another one, or edited, it is refused. It grants nothing: what a page shows is
 * decided anew each time.
 *
 * @param value the text
 */
public record Cursor(String value) {
    private static final String VERSION = "1";

    /** Makes a cursor; {@code question} names organization and question, {@code position} the last thing shown. */
    static Cursor at(OrganizationId organization, String question, String position) {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
        return new Cursor(VERSION + "." + encoded + "." + check(organization, question, position));
    }

    /** Returns the position that {@link #at} was given, read by whoever knows its form. */
    <T> T position(OrganizationId organization, String question, Function<String, T> form) {
        String position = position(organization, question);
        try {
            return form.apply(position);
        } catch (IllegalArgumentException | IndexOutOfBoundsException forged) {
            throw new StoreException.InvalidRequest("after: not a cursor of this library");
        }
    }

    private String position(OrganizationId organization, String question) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new StoreException.InvalidRequest("after: not a cursor of this library");
        }
        String position = decoded(parts[1]);
        if (!at(organization, question, position).equals(this)) {
            throw new StoreException.InvalidRequest("after: the cursor belongs to another question or was edited");
        }
        return position;
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new StoreException.InvalidRequest("after: not a cursor of this library");
        }
    }

    private static String check(OrganizationId organization, String question, String position) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {organization.value(), question, position}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
