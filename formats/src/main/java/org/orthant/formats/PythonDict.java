package org.orthant.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict parser for the one Python literal that an npy header holds: a dict of quoted keys whose values are strings,
 * {@code True}, {@code False}, tuples of whole numbers, or a list (of a structured type), which is kept as text.
 */
final class PythonDict {

    private static final int MOST_DIGITS = 18;

    private final String source;
    private final String text;
    private int at;

    private PythonDict(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** A value of the dict. */
    sealed interface Value {}

    /** A quoted string. */
    record Text(String text) implements Value {}

    /** {@code True} or {@code False}. */
    record Flag(boolean value) implements Value {}

    /** A tuple of whole numbers, none negative. */
    record Tuple(List<Long> items) implements Value {}

    /** A list, unread. */
    record Unread(String text) implements Value {}

    /**
     * The dict that {@code text} holds, and nothing else but white space after it.
     *
     * @throws InputException at the first character that doesn't belong
     */
    static Map<String, Value> parse(String source, String text) {
        PythonDict parser = new PythonDict(source, text);
        Map<String, Value> dict = parser.dict();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.unexpected("the end of the header");
        }
        return dict;
    }

    private Map<String, Value> dict() {
        Map<String, Value> dict = new LinkedHashMap<>();
        require('{');
        while (!accept('}')) {
            String key = quoted();
            require(':');
            if (dict.put(key, value()) != null) {
                throw new InputException(source, "the header names '" + key + "' twice");
            }
            if (!accept(',')) {
                require('}');
                return dict;
            }
        }
        return dict;
    }

    private Value value() {
        skipBlanks();
        return switch (peek()) {
            case '\'', '"' -> new Text(quoted());
            case '(' -> tuple();
            case '[' -> list();
            default -> flag();
        };
    }

    private Flag flag() {
        for (boolean value : new boolean[] {true, false}) {
            String name = value ? "True" : "False";
            if (text.startsWith(name, at)) {
                at += name.length();
                return new Flag(value);
            }
        }
        throw unexpected("a string, a tuple, True or False");
    }

    private Tuple tuple() {
        List<Long> items = new ArrayList<>();
        require('(');
        while (!accept(')')) {
            items.add(number());
            if (!accept(',')) {
                require(')');
                break;
            }
        }
        return new Tuple(List.copyOf(items));
    }

    /** A whole number; Python 2 wrote an L after it. */
    private long number() {
        skipBlanks();
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start || at - start > MOST_DIGITS) {
            throw unexpected("a whole number of at most " + MOST_DIGITS + " digits");
        }
        long number = Long.parseLong(text, start, at, 10);
        if (peek() == 'L') {
            at++;
        }
        return number;
    }

    private Unread list() {
        int start = at;
        int close = text.lastIndexOf(']');
        at = Math.max(close, at) + 1;
        return new Unread(text.substring(start, at));
    }

    private String quoted() {
        skipBlanks();
        char quote = peek();
        int close = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
        if (close < 0 || text.substring(at, close).indexOf('\\') >= 0) {
            throw unexpected("a quoted string");
        }
        String content = text.substring(at + 1, close);
        at = close + 1;
        return content;
    }

    private void require(char wanted) {
        if (!accept(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    private boolean accept(char wanted) {
        skipBlanks();
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\n') {
            at++;
        }
    }

    /** The next character, or NUL at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private InputException unexpected(String wanted) {
        String found = at < text.length()
                ? "'" + Quoted.printable(text.substring(at, Math.min(text.length(), at + 12))) + "'"
                : "the end";
        return new InputException(
                source, "expected " + wanted + " at character " + at + " of the header, found " + found);
    }
}
