package io.keyledger.query.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** The forms in which events can be had, the usual one first. */
enum Representation {
    PAGE(MediaType.APPLICATION_JSON),
    NDJSON(MediaType.APPLICATION_NDJSON),
    CSV(new MediaType("text", "csv"));

    private static final Comparator<Range> BEST =
            Comparator.comparingDouble((Range range) -> range.type().getQualityValue())
                    .thenComparingInt(Range::precision);

    private final MediaType mediaType;

    Representation(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * What a client likes best (RFC 9110, section 12.5.1): by weight, then by how exactly it was
     * named.
     *
     * @param accept what it accepts; anything, if that is empty
     * @return nothing if it accepts none of them
     */
    static Optional<Representation> preferred(List<MediaType> accept) {
        List<MediaType> accepted = accept.isEmpty() ? List.of(MediaType.ALL) : accept;
        return Stream.of(values())
                .flatMap(form -> form.rangeIn(accepted).stream())
                .filter(range -> range.type().getQualityValue() > 0)
                .max(BEST.thenComparing(range -> -range.form().ordinal()))
                .map(Range::form);
    }

    /** The most exact of the ranges that cover this form counts. */
    private Optional<Range> rangeIn(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.includes(mediaType))
                .map(type -> new Range(this, type))
                .max(Comparator.comparingInt(Range::precision));
    }

    private record Range(Representation form, MediaType type) {

        int precision() {
            if (type.isWildcardType()) {
                return 0;
            }
            return type.isWildcardSubtype() ? 1 : 2;
        }
    }
}
