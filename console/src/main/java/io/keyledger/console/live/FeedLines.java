package io.keyledger.console.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of an event stream (WHATWG, server-sent events), as far as pages need it. */
final class FeedLines {

    private static final Pattern SUBJECT = Pattern.compile("\"subject\"\\s*:\\s*\"([^\"\\\\]+)\"");

    private String position = "";
    private String type = "";
    private String subject = "";

    /** What happened to what, at which position of the ledger. */
    record Event(String position, String type, String subject) {}

    /** The event that the line completes, if it completes one. */
    Optional<Event> read(String line) {
        if (line.isEmpty()) {
            Event event = new Event(position, type, subject);
            boolean whole = !type.isEmpty() && !subject.isEmpty();
            type = "";
            subject = "";
            return whole ? Optional.of(event) : Optional.empty();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).stripLeading();
        switch (field) {
            case "id" -> position = value;
            case "event" -> type = value;
            case "data" -> subject = subjectIn(value).orElse(subject);
            default -> {
                // a comment, or something that pages do not need
            }
        }
        return Optional.empty();
    }

    private static Optional<String> subjectIn(String data) {
        Matcher matcher = SUBJECT.matcher(data);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
