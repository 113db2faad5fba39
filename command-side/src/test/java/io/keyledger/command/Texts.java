package io.keyledger.command;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Texts that people may type, and texts that nobody may (CASES.md S5). */
public final class Texts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EMOJI = "😀";

    private Texts() {}

    public static String apiKeySecret() {
        return ApiKeySecret.generate(KeyPrefix.of("kl"), Environment.PREVIEW, RANDOM).reveal();
    }

    public static String accessToken() {
        return AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM).reveal();
    }

    public static Stream<Named<String>> refusedNames() {
        return Stream.concat(
                Stream.of(
                        Named.of("empty", ""),
                        Named.of("blanks", "   "),
                        Named.of("blanks of Unicode", "\u00a0\u2003\u3000"),
                        Named.of("101 characters", "x".repeat(101)),
                        Named.of("101 emoji", EMOJI.repeat(101)),
                        Named.of("CR LF", "CI\r\nSet-Cookie: a=b"),
                        Named.of("line feed", "CI\ndeploy"),
                        Named.of("tab", "CI\tdeploy"),
                        Named.of("line separator", "CI\u2028deploy")),
                refusedInAnyText());
    }

    /** Refused as descriptions and reasons, which may have several lines and may be left out. */
    public static Stream<Named<String>> refusedTexts() {
        return Stream.concat(
                Stream.of(
                        Named.of("501 characters", "x".repeat(501)),
                        Named.of("501 emoji", EMOJI.repeat(501))),
                refusedInAnyText());
    }

    private static Stream<Named<String>> refusedInAnyText() {
        return Stream.of(
                Named.of("10 kB", "x".repeat(10_000)),
                Named.of("NUL", "CI\u0000deploy"),
                Named.of("ANSI escape", "\u001b[31mCI"),
                Named.of("DEL", "CI\u007fdeploy"),
                Named.of("C1 control", "CI\u0085deploy"),
                Named.of("first half of a surrogate pair", "CI \ud83d"),
                Named.of("second half of a surrogate pair", "\ude00 CI"),
                Named.of("API key", apiKeySecret()),
                Named.of("API key amid letters", "see" + apiKeySecret() + "and weep"),
                Named.of("access token", accessToken()),
                Named.of("access token amid letters", "see" + accessToken() + "and weep"));
    }

    public static Stream<Named<String>> acceptedNames() {
        return Stream.concat(
                Stream.of(
                        Named.of("1 character", "x"),
                        Named.of("100 characters", "x".repeat(100)),
                        Named.of("100 emoji", EMOJI.repeat(100))),
                acceptedAsAnyText());
    }

    public static Stream<Named<String>> acceptedTexts() {
        return Stream.concat(
                Stream.of(
                        Named.of("500 characters", "x".repeat(500)),
                        Named.of("500 emoji", EMOJI.repeat(500)),
                        Named.of("lines", "first\r\n\tsecond\nthird")),
                acceptedAsAnyText());
    }

    private static Stream<Named<String>> acceptedAsAnyText() {
        return Stream.of(
                Named.of("markup", "<img src=x onerror=alert(1)>"),
                Named.of("marks of direction", "\u202eyolped IC\u202c"),
                Named.of("template and query", "{{7*7}} ${jndi:x} ' or 1=1 --"),
                Named.of("an API key but for its last character", almost(apiKeySecret())),
                Named.of("the hint of an API key", "kl_prod_…x9Kd"));
    }

    private static String almost(String secret) {
        char last = secret.charAt(secret.length() - 1);
        return secret.substring(0, secret.length() - 1) + (last == 'a' ? 'b' : 'a');
    }

    /** JSON values that are no text. */
    public static Stream<String> otherTypes() {
        return Stream.of("1", "1.5", "1e999999", "true", "[\"CI\"]", "{}", "{\"$ne\":null}");
    }
}
