package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.OpenApiDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reverse proxy's table, beside what each side says that it serves. */
@Tag("slow")
@ExtendWith(SharedDeployment.class)
class RoutesIT {

    private final Routes routes = Routes.ofReverseProxy();

    @Test
    void givenDocumentsOfBothSides_thenTheTableSendsEachRouteToASideThatHasItAndNoOther(
            Deployment deployment) {
        List<String> changes = requestsOf(deployment.client(Side.COMMAND, 0));
        List<String> reads = requestsOf(deployment.client(Side.QUERY, 0));

        assertThat(Stream.concat(changes.stream(), reads.stream())).allMatch(routes::name);
        assertThat(reads).isNotEmpty().allMatch(request -> isFor(Side.QUERY, request));
        assertThat(changes)
                .filteredOn(request -> !reads.contains(request))
                .isNotEmpty()
                .allMatch(request -> isFor(Side.COMMAND, request));
        assertThat(routes.linesFor(Side.COMMAND, changes)).isEmpty();
        assertThat(routes.linesFor(Side.QUERY, reads)).isEmpty();
    }

    @Test
    @ExtendWith(Haproxy.Installed.class)
    void givenDocumentsOfBothSides_whenSentThroughHaproxy_thenEachRequestGetsToASideThatHasIt(
            Deployment deployment) {
        List<String> changes = requestsOf(deployment.client(Side.COMMAND, 0));
        List<String> reads = requestsOf(deployment.client(Side.QUERY, 0));
        try (StandIns standIns = new StandIns();
                Haproxy proxy = Haproxy.start(standIns::portOf)) {
            assertThat(reads)
                    .allSatisfy(request -> assertThat(gotBy(request, proxy)).isEqualTo(Side.QUERY));
            assertThat(changes)
                    .filteredOn(request -> !reads.contains(request))
                    .allSatisfy(
                            request -> assertThat(gotBy(request, proxy)).isEqualTo(Side.COMMAND));
        }
    }

    private static Side gotBy(String request, Haproxy proxy) {
        String[] words = request.split(":", 2);
        return StandIn.sideThatAnswered(proxy.send(words[0], words[1]).expect(200));
    }

    private boolean isFor(Side side, String request) {
        return side.backends().contains(routes.backendOf(request));
    }

    /** As {@code GET:/v1/organizations/organization/api-keys/id}. */
    private static List<String> requestsOf(KeyledgerClient client) {
        return OpenApiDocument.readFrom(client).routes().stream()
                .map(route -> route.method() + ":" + route.path().replaceAll("[{}]", ""))
                .toList();
    }
}
