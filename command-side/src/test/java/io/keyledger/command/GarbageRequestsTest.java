package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** No request, however odd, provokes a 500, stores anything, or leaves a stack trace in the log. */
@Tag("slow")
@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
class GarbageRequestsTest {

    private static final int REQUESTS = 1_000;

    @Autowired private CommandSideClient client;

    @Test
    void givenRandomGarbage_whenSent_thenTheClientIsToBlameAndNothingHappens(
            CapturedOutput output) {
        CreatedKey key = client.createKey();
        long head = client.head();
        int logged = output.length();

        for (int seed = 0; seed < REQUESTS; seed++) {
            String request = new Garbage(seed, client.operatorToken(), key.path()).request();
            String answer = RawCall.send(client.port(), request);
            assertThat(RawCall.statusOf(answer))
                    .as("seed %d: %s%n%s", seed, request, answer)
                    .isBetween(400, 499);
            assertThat(answer).as("seed %d", seed).contains("application/problem+json");
        }

        assertThat(client.head()).isEqualTo(head);
        assertThat(output.toString().substring(logged).lines())
                .allMatch(GarbageRequestsTest::tellsOfOneDeniedCall);
    }

    /** Some of the garbage is without a credential, which the security log tells, safely. */
    private static boolean tellsOfOneDeniedCall(String line) {
        return line.matches(".*keyledger\\.security[ :]+denied( [a-zA-Z]+=[^\\s=\"]+)+");
    }

    /** A request to one of the five endpoints that has at least one thing wrong. */
    private static final class Garbage {

        private static final String ALPHABET =
                "aZ09_-\"\\{}[]:,.+ \t/?#%&=;'<>|^`~*@!$()\u0000\u0001\u001b\u007f\u0080\u00e9\u00ff";
        private static final List<String> ACTIONS = List.of("", "/revoke", "/reactivate");
        private static final List<String> VALUES =
                List.of(
                        "1",
                        "null",
                        "true",
                        "[]",
                        "{\"$ne\":1}",
                        "\"\\u0000\"",
                        "\"\\ud83d\"",
                        "1e9999");

        private final Random random;
        private final String token;
        private final String keyPath;
        private final List<String> headers = new ArrayList<>();

        Garbage(int seed, String token, String keyPath) {
            this.random = new Random(seed);
            this.token = token;
            this.keyPath = keyPath;
        }

        String request() {
            headers.add("Host: localhost");
            headers.add("Connection: close");
            headers.add("Authorization: Bearer " + token);
            headers.add("Content-Type: application/json");
            return switch (random.nextInt(6)) {
                case 0 -> post(CommandSideClient.KEYS, body());
                case 1 -> send("PATCH", keyPath, body());
                case 2 -> post(keyPath + anyOf(ACTIONS.subList(1, 3)), body());
                case 3 -> send("DELETE", CommandSideClient.KEYS + "/" + text(30, true), "");
                case 4 -> withOddHeader();
                default -> send(text(8, true), keyPath + anyOf(ACTIONS), body());
            };
        }

        private String post(String path, String body) {
            return send("POST", path, body);
        }

        /** All of these headers are looked at, and a DELETE has nothing else that is wrong. */
        private String withOddHeader() {
            headers.add(
                    switch (random.nextInt(4)) {
                        case 0 -> "If-Match: x" + text(20, false);
                        case 1 -> "If-Match: \"" + text(5, true) + "9\"";
                        case 2 -> "Authorization: " + text(20, true);
                        default -> "Content-Encoding: x" + text(20, true);
                    });
            return send("DELETE", keyPath, "");
        }

        private String body() {
            return switch (random.nextInt(4)) {
                case 0 -> "x" + text(60, false);
                case 1 -> "{\"" + text(5, false) + "\":" + text(20, false);
                case 2 -> "{\"x" + text(5, true) + "\":" + anyOf(VALUES) + "}";
                default -> "{\"name\":%s,\"reason\":%s}".formatted(anyOf(VALUES), anyOf(VALUES));
            };
        }

        private String send(String method, String path, String body) {
            headers.add("Content-Length: " + body.length());
            return "%s %s HTTP/1.1\r\n%s\r\n\r\n%s"
                    .formatted(method, path, String.join("\r\n", headers), body);
        }

        private String text(int longest, boolean printable) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(longest) + 1; i > 0; i--) {
                text.append(
                        printable
                                ? (char) ('a' + random.nextInt(26))
                                : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            return text.toString();
        }

        private <T> T anyOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
