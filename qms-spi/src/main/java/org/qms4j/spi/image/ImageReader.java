package org.qms4j.spi.image;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads JSON of the narrowed form, strictly: what could be read in two ways is refused. */
final class ImageReader {
    static final int DEEPEST = 100;

    private static final long LARGEST_EXACT = 1L << 53;

    private final String text;
    private int at;
    private int depth;

    private ImageReader(String text) {
        this.text = text;
    }

    static Map<String, Object> read(String text) {
        var reader = new ImageReader(text);
        reader.skipBlanks();
        if (reader.peek() != '{') {
            throw reader.problem("an image is a JSON object");
        }
        Map<String, Object> tree = reader.object();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.problem("nothing may follow the object");
        }
        return tree;
    }

    private Object value() {
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", Boolean.TRUE);
            case 'f' -> literal("false", Boolean.FALSE);
            case 'n' -> throw problem("null has no place in an image");
            default -> number();
        };
    }

    private Map<String, Object> object() {
        enter();
        Map<String, Object> members = new LinkedHashMap<>();
        String previous = null;
        boolean sorted = true;
        if (!closes('}')) {
            do {
                skipBlanks();
                String name = string();
                skipBlanks();
                expect(':');
                skipBlanks();
                if (members.put(name, value()) != null) {
                    throw problem("a name stands twice in one object");
                }
                sorted &= previous == null || previous.compareTo(name) < 0;
                previous = name;
            } while (continues('}'));
        }
        depth--;
        return sorted ? members : new TreeMap<>(members);
    }

    private List<Object> array() {
        enter();
        List<Object> items = new ArrayList<>();
        if (!closes(']')) {
            do {
                skipBlanks();
                items.add(value());
            } while (continues(']'));
        }
        depth--;
        return items;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw problem("more than " + DEEPEST + " levels");
        }
    }

    private boolean closes(char bracket) {
        skipBlanks();
        if (peek() != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private boolean continues(char bracket) {
        skipBlanks();
        char c = peek();
        if (c != ',' && c != bracket) {
            throw problem("a comma or a closing bracket is missing");
        }
        at++;
        return c == ',';
    }

    private String string() {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\' && isPlain(peek())) {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        return slowString(start);
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && !Character.isSurrogate(c);
    }

    private String slowString(int start) {
        var result = new StringBuilder().append(text, start, at);
        for (char c = next(); c != '"'; c = next()) {
            if (c < 0x20) {
                throw problemBefore("a control character must be escaped");
            }
            result.append(c == '\\' ? escaped() : c);
        }
        refuseLoneSurrogates(result);
        return result.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> throw problemBefore("an unknown escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char digit = next();
            if (!HexFormat.isHexDigit(digit)) {
                throw problemBefore("four hexadecimal digits are expected");
            }
            code = code << 4 | HexFormat.fromHexDigit(digit);
        }
        return (char) code;
    }

    private void refuseLoneSurrogates(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (!Character.isHighSurrogate(value.charAt(i))
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw problem("a surrogate stands alone");
                }
                i++;
            }
        }
    }

    private Long number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        long value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + (text.charAt(at++) - '0');
            if (value > LARGEST_EXACT) {
                throw problem("a whole number beyond 2^53 cannot be kept exactly");
            }
        }
        boolean leadingZero = at - digits > 1 && text.charAt(digits) == '0';
        boolean negativeZero = value == 0 && digits > start;
        if (at == digits || leadingZero || negativeZero) {
            throw problem("a value is expected");
        }
        if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
            throw problem("a number with a fraction is kept as a string");
        }
        return digits > start ? -value : value;
    }

    private Boolean literal(String word, Boolean value) {
        if (!text.startsWith(word, at)) {
            throw problem("a value is expected");
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw problem("'" + wanted + "' is expected");
        }
        at++;
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw problem("the text ends too early");
        }
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** A problem with the character that was just taken. */
    private MalformedImageException problemBefore(String what) {
        at--;
        return problem(what);
    }

    private MalformedImageException problem(String what) {
        return new MalformedImageException(what, "character " + at);
    }
}
