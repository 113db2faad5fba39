package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Program;
import io.keyledger.standalone.MalformedRequests.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * CASES S6 and the like: 10,000 malformed requests over raw sockets to a process with a small heap.
 *
 * <p>Where HTTP leaves room for an answer it is a 4xx. There is none for whoever hangs up in the
 * middle of a request, and a client that is still sending when it is refused may find the
 * connection reset before it reads.
 */
@Tag("slow")
class MalformedRequestsIT {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 20_261_123;
    private static final int WARM_UP = 2_000;
    private static final long GROWTH_IN_KB = 8 * 1024;
    private static final String SMALL_HEAP = "-Xmx96m";

    @RegisterExtension static final KeyledgerStarter keyledger = KeyledgerStarter.forAllTests();

    @TempDir static Path directory;

    private static final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    private static final List<String> wrong = new ArrayList<>();
    private static KeyledgerProcess process;
    private static long heapBefore;
    private static long heapAfter;

    @BeforeAll
    static void sendThem() {
        process =
                keyledger.start(
                        Launch.on(directory.resolve("data"))
                                .with("--keyledger.throttling.enabled=false")
                                .running(MalformedRequestsIT::smallHeap));
        MalformedRequests requests = new MalformedRequests(SEED, process.operatorToken());
        List<Request> all = IntStream.range(0, REQUESTS).mapToObj(i -> requests.next()).toList();
        all.subList(0, WARM_UP).parallelStream().forEach(MalformedRequestsIT::send);
        heapBefore = LiveHeap.kilobytesOf(process.pid());
        all.subList(WARM_UP, REQUESTS).parallelStream().forEach(MalformedRequestsIT::send);
        heapAfter = LiveHeap.kilobytesOf(process.pid());
        System.out.printf(
                "%d malformed requests: %s; live heap %d KB, then %d KB%n",
                REQUESTS, outcomes, heapBefore, heapAfter);
    }

    private static List<String> smallHeap() {
        List<String> arguments = new ArrayList<>(List.of("-Xms96m", SMALL_HEAP));
        arguments.addAll(Program.quickStart().javaArguments());
        return arguments;
    }

    private static void send(Request request) {
        String answer = RawConnection.exchange(process.port(), request.bytes());
        String outcome = answer.isEmpty() ? "closed" : answer.split("\r\n", 2)[0];
        outcomes.merge(request.kind() + ": " + outcome, 1, Integer::sum);
        boolean refused = answer.startsWith("HTTP/1.1 4");
        if (!refused && !(answer.isEmpty() && mayGetNoAnswer(request))) {
            synchronized (wrong) {
                wrong.add(request.kind() + ": " + outcome + " to " + beginningOf(request));
            }
        }
    }

    /** It has hung up itself, or is still sending when it is refused. */
    private static boolean mayGetNoAnswer(Request request) {
        return request.cutOff() || request.bytes().length > 16 * 1024;
    }

    private static String beginningOf(Request request) {
        String text = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.min(400, text.length()))
                .replaceAll("Bearer \\S+", "Bearer …");
    }

    @Test
    void givenMalformedRequests_thenEachIsRefused() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void givenMalformedRequests_thenTheHeapIsFlat() {
        assertThat(heapBefore).isPositive();
        assertThat(heapAfter).isLessThan(heapBefore + GROWTH_IN_KB);
    }

    @Test
    void givenMalformedRequests_thenTheLogHasNoErrorAndNoStackTrace() {
        assertThat(process.output().lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
    }

    @Test
    void givenMalformedRequests_thenNothingWasCreatedAndTheServerStillWorks() {
        KeyledgerClient client = process.client();

        assertThat(client.apiKeysOf("hostile").listAll()).isEmpty();
        String secret = client.apiKeysOf("after").create("after").expect(201).text("secret");
        assertThat(client.verify(secret, "production").text("code")).isEqualTo("valid");
    }

    /** The generator has a share of each kind. */
    @Test
    void givenTheGenerator_thenAllKindsWereSent() {
        Map<String, Integer> kinds = new TreeMap<>();
        outcomes.forEach((outcome, n) -> kinds.merge(outcome.split(":")[0], n, Integer::sum));

        assertThat(kinds).hasSize(8).allSatisfy((kind, n) -> assertThat(n).isGreaterThan(500));
    }
}
