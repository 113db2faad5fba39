package io.keyledger.query.operations;

import io.keyledger.query.projection.ParkedEvent;
import java.util.Comparator;

/** Where a dead letter stands in their list: by aggregate, then by version. */
record LetterPlace(String aggregateId, long version) implements Comparable<LetterPlace> {

    private static final Comparator<LetterPlace> ORDER =
            Comparator.comparing(LetterPlace::aggregateId).thenComparing(LetterPlace::version);

    static LetterPlace of(ParkedEvent event) {
        return new LetterPlace(event.aggregateId(), event.version());
    }

    @Override
    public int compareTo(LetterPlace other) {
        return ORDER.compare(this, other);
    }
}
