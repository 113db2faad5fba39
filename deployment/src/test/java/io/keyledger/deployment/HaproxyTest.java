package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What docs/operations.md promises of the reverse proxy, asked of the real one. */
@Tag("slow")
@ExtendWith(Haproxy.Installed.class)
class HaproxyTest {

    private static final String KEYS = "/v1/organizations/acme/api-keys";
    private static final String VERIFY = "/v1/api-keys/verify";

    private static StandIns standIns;
    private static Haproxy proxy;

    @BeforeAll
    static void start() {
        standIns = new StandIns();
        proxy = Haproxy.start(standIns::portOf);
    }

    @AfterAll
    static void close() {
        proxy.close();
        standIns.close();
    }

    @BeforeEach
    void awaitAll() {
        standIns.recover();
        awaitAnswersOf("GET", KEYS, "query-side-1", "query-side-2");
        awaitAnswersOf("POST", VERIFY, "query-side-1", "query-side-2");
        awaitAnswersOf("POST", KEYS, "command-side-1", "command-side-2");
        awaitAnswersOf("GET", "/settings", "console");
    }

    private static void awaitAnswersOf(String method, String path, String... names) {
        await().atMost(KeyledgerProcess.PATIENCE)
                .until(() -> namesThatAnswer(method, path).equals(Set.of(names)));
    }

    /** Of several requests, since those that can serve take turns. */
    private static Set<String> namesThatAnswer(String method, String path) {
        return IntStream.range(0, 6)
                .mapToObj(i -> proxy.send(method, path))
                .map(answer -> answer.isDone() ? answer.text("name") : answer.status() + "")
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /v1/organizations/acme/api-keys?x=/settings/, COMMAND",
        "PATCH,  /v1/organizations/acme/api-keys/key_1,        COMMAND",
        "POST,   /v1/organizations/acme/api-keys/lookup,       QUERY",
        "GET,    /v1/organizations/acme/api-keys/key_1/events, QUERY",
        "POST,   /v1/api-keys/verify,                          QUERY",
        "DELETE, /v1/me,                                       QUERY",
        "GET,    /signin,                                      QUERY",
        "GET,    /v1/me/../../settings/,                       QUERY",
        "GET,    /,                                            CONSOLE",
        "GET,    /settings/api-keys?q=/v1/,                    CONSOLE",
        "POST,   /sign-in,                                     CONSOLE",
    })
    void givenRequest_thenTheTableDecidesByMethodAndPathWhoGetsIt(
            String method, String path, Side side) {
        assertThat(StandIn.sideThatAnswered(proxy.send(method, path).expect(200))).isEqualTo(side);
    }

    @Test
    void givenProcessThatIsNotReady_thenItGetsVerificationsAndNothingElse() {
        standIns.named("query-side-1").becomeUnready();

        awaitAnswersOf("GET", KEYS, "query-side-2");
        assertThat(namesThatAnswer("POST", VERIFY)).contains("query-side-1", "query-side-2");
    }

    @Test
    void givenNoProcessThatIsReady_thenAnsweredAsTheApiDoesWhenItCannotNow() {
        standIns.named("command-side-1").becomeUnready();
        standIns.named("command-side-2").becomeUnready();

        awaitAnswersOf("POST", KEYS, "503");
        assertUnavailable(proxy.send("POST", KEYS));
        assertThat(proxy.send("GET", KEYS).status()).isEqualTo(200);
        assertThat(proxy.send("POST", KEYS, "X-Request-Id", "mine-1").text("requestId"))
                .isEqualTo("mine-1");
        assertThat(proxy.send("POST", KEYS, "X-Request-Id", "\"not mine\"").text("requestId"))
                .matches("[0-9a-f-]{36}");
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("unavailable");
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(answer.text("requestId"))
                .isNotBlank()
                .isEqualTo(answer.header("Keyledger-Request-Id"));
    }

    /** It has not seen the request, so it is no risk to send it to another. */
    @Test
    void givenProcessThatAcceptsNoConnection_thenAnotherAnswersAtOnce() {
        standIns.named("command-side-1").stopListening();

        assertThat(namesThatAnswer("POST", KEYS)).containsExactly("command-side-2");
    }

    /**
     * Nobody knows what became of it. That is said to the first request of a connection; on one
     * that a client keeps, HAProxy closes the connection instead.
     */
    @Test
    void givenRequestThatAProcessTookWithoutAnAnswer_thenItIsNotSentToAnother() {
        standIns.named("command-side-1").stopAnswering();
        standIns.named("command-side-2").stopAnswering();
        String request = KEYS + "?taken-once";

        assertUnavailable(new KeyledgerClient(proxy.port(), "").post(request, "{}"));

        assertThat(
                        Stream.of("command-side-1", "command-side-2")
                                .flatMap(name -> standIns.named(name).requests().stream())
                                .filter(taken -> taken.endsWith(request)))
                .hasSize(1);
    }

    /** The last hop is what a process believes, and is the proxy's to write. */
    @Test
    void givenForgedAddressAndScheme_thenTheClientsOwnStandBehindThem() {
        JsonNode heard =
                proxy.send(
                                "GET",
                                KEYS,
                                "X-Forwarded-For",
                                "203.0.113.7, 198.51.100.9",
                                "X-Forwarded-For",
                                "192.0.2.1",
                                "X-Forwarded-Proto",
                                "https")
                        .expect(200)
                        .json();

        assertThat(textsIn(heard, "forwardedFor")).last().isEqualTo("127.0.0.1");
        assertThat(textsIn(heard, "forwardedProto")).containsExactly("http");
    }

    private static List<String> textsIn(JsonNode heard, String field) {
        return heard.required(field).valueStream().map(JsonNode::asString).toList();
    }
}
