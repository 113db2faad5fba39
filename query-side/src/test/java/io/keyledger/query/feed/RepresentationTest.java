package io.keyledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** RFC 9110, section 12.5.1. */
class RepresentationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                              | PAGE
                    application/json                                 | PAGE
                    application/json;charset=UTF-8                   | PAGE
                    application/*                                    | PAGE
                    application/x-ndjson                             | NDJSON
                    application/x-ndjson, */*                        | NDJSON
                    text/csv                                         | CSV
                    text/*                                           | CSV
                    text/csv;q=0.9, application/json;q=0.8           | CSV
                    text/csv;q=0.5, application/json                 | PAGE
                    application/x-ndjson;q=0.1, text/csv;q=0.2       | CSV
                    application/json;q=0, */*                        | NDJSON
                    text/html, */*;q=0.8                             | PAGE
                    """)
    void givenAccept_thenWhatTheClientLikesBest(String accept, Representation expected) {
        assertThat(Representation.preferred(MediaType.parseMediaTypes(accept))).contains(expected);
    }

    @Test
    void givenNoAccept_thenThePage() {
        assertThat(Representation.preferred(MediaType.parseMediaTypes("")))
                .contains(Representation.PAGE);
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/json;q=0", "application/xml"})
    void givenAcceptOfNoneOfThem_thenNothing(String accept) {
        assertThat(Representation.preferred(MediaType.parseMediaTypes(accept))).isEmpty();
    }
}
