package org.qms4j.quickstart.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A physical line of the file.
 *
 * @param number its number, from 1
 * @param content its bytes without the line end, as far as they were kept
 * @param length how many bytes it has
 * @param quotes how many double quotes it has
 */
record Line(long number, byte[] content, long length, long quotes) {
    boolean isWhole() {
        return content.length == length;
    }

    boolean isBlank() {
        return isWhole() && lenient().isBlank();
    }

    /** With an odd number of quotes one of them is still open at the end of the line, or it is broken. */
    boolean hasOddQuotes() {
        return quotes % 2 != 0;
    }

    /** The text, if the bytes are UTF-8. */
    Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The text with signs in place of what is not UTF-8: good enough to see where fields end. */
    String lenient() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
