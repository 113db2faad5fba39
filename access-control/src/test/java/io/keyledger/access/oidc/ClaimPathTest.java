package io.keyledger.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimPathTest {

    private static final Map<String, Object> CLAIMS =
            Map.of(
                    "roles", List.of("owner", 7, "auditor"),
                    "scope", "a  b",
                    "one", List.of("acme"),
                    "two", List.of("acme", "other"),
                    "realm_access", Map.of("roles", List.of("developer")),
                    "https://example.org/organization", "acme",
                    "number", 7);

    @Test
    void givenArrayOrBlanks_thenItsTexts() {
        assertThat(new ClaimPath("roles").texts(CLAIMS)).containsExactly("owner", "auditor");
        assertThat(new ClaimPath("scope").texts(CLAIMS)).containsExactly("a", "b");
        assertThat(new ClaimPath("number").texts(CLAIMS)).isEmpty();
    }

    @Test
    void givenPathIntoAClaim_thenWhatStandsThere() {
        assertThat(new ClaimPath("realm_access.roles").texts(CLAIMS)).containsExactly("developer");
        assertThat(new ClaimPath("realm_access.none").texts(CLAIMS)).isEmpty();
        assertThat(new ClaimPath("scope.deeper").texts(CLAIMS)).isEmpty();
    }

    @Test
    void givenNameWithDots_thenTheClaimOfThatName() {
        assertThat(new ClaimPath("https://example.org/organization").text(CLAIMS)).contains("acme");
    }

    @Test
    void givenOneTextWanted_thenNeitherNoneNorTwoAreTaken() {
        assertThat(new ClaimPath("one").text(CLAIMS)).contains("acme");
        assertThat(new ClaimPath("two").text(CLAIMS)).isEmpty();
        assertThat(new ClaimPath("number").text(CLAIMS)).isEmpty();
        assertThat(new ClaimPath("none").text(CLAIMS)).isEmpty();
    }
}
