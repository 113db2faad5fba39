package io.keyledger.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An answer to one request.
 *
 * @param headers the lines of the head after the first, as received
 */
public record HttpAnswer(int status, List<String> headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> isNamed(line, name))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /**
     * The value of a field of the body that is a string without escapes; the first of that name.
     */
    public Optional<String> field(String name) {
        String text = text();
        String before = "\"" + name + "\":\"";
        int at = text.indexOf(before);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + before.length();
        return Optional.of(text.substring(from, text.indexOf('"', from)));
    }

    boolean keepsConnection() {
        return header("connection").map(value -> !value.equalsIgnoreCase("close")).orElse(true);
    }

    static boolean isNamed(String line, String name) {
        return line.length() > name.length()
                && line.charAt(name.length()) == ':'
                && line.regionMatches(true, 0, name, 0, name.length());
    }
}
