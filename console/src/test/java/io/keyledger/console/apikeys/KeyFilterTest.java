package io.keyledger.console.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyFilterTest {

    private final KeyFilter all = new KeyFilter(null, " ", "", null);

    @Test
    void givenNothingChosen_whenAddressed_thenShort() {
        assertThat(all.url()).isEqualTo("/settings/api-keys");
        assertThat(all.isNarrow()).isFalse();
    }

    @Test
    void givenTextWithSigns_whenAddressed_thenEncoded() {
        KeyFilter filter = new KeyFilter("preview", null, "a&b={c} +ü", null);

        assertThat(filter.url())
                .isEqualTo("/settings/api-keys?environment=preview&q=a%26b%3D%7Bc%7D%20%2B%C3%BC");
    }

    @Test
    void givenColumn_whenSortedByAgain_thenTheOtherWayRound() {
        assertThat(all.direction("createdAt")).isEqualTo("descending");
        assertThat(all.sortedBy("createdAt").order()).isEqualTo("createdAt");
        assertThat(all.sortedBy("name").order()).isEqualTo("name");
        assertThat(all.sortedBy("name").sortedBy("name").order()).isEqualTo("-name");
        assertThat(all.sortedBy("name").direction("createdAt")).isNull();
    }
}
