package io.keyledger.query.projection;

import java.util.Comparator;

/** Where a dead letter stands in their list: by aggregate, then by version. */
public record LetterPlace(String aggregateId, long version) implements Comparable<LetterPlace> {

    static final LetterPlace BEFORE_ALL = new LetterPlace("", 0);

    private static final Comparator<LetterPlace> ORDER =
            Comparator.comparing(LetterPlace::aggregateId).thenComparing(LetterPlace::version);

    @Override
    public int compareTo(LetterPlace other) {
        return ORDER.compare(this, other);
    }
}
