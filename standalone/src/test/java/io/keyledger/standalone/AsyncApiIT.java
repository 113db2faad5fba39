package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.AccessTokensClient;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.query.cloudevents.EventTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docs/asyncapi.yaml describes what is really sent, neither more nor less. */
@Tag("slow")
@ExtendWith(SharedKeyledger.class)
class AsyncApiIT {

    private static final String ORGANIZATION = "asyncapi";

    private final AsyncApi described = AsyncApi.read();
    private final List<JsonNode> sent = new ArrayList<>();

    @BeforeEach
    void causeEveryEvent(KeyledgerProcess process) {
        ApiKeysClient keys = process.client().apiKeysOf(ORGANIZATION);
        String id = keys.create("described").expect(201).text("id");
        keys.rename(id, "renamed").expect(200);
        keys.revoke(id).expect(200);
        keys.reactivate(id).expect(200);
        keys.delete(id).expect(204);
        AccessTokensClient tokens = process.client().accessTokensOf(ORGANIZATION);
        tokens.revoke(tokens.issue("consumer", "consumer").expect(201).text("id")).expect(204);
        try (OpenStream stream = OpenStream.of(process, ORGANIZATION)) {
            while (sent.isEmpty() || !lastType().contains("access-token.revoked")) {
                String line = stream.awaitLine("data: ");
                sent.add(JsonMapper.shared().readTree(line.substring("data: ".length())));
            }
        }
    }

    private String lastType() {
        return sent.get(sent.size() - 1).required("type").asString();
    }

    @Test
    void givenEveryEventThatIsSent_thenItIsAsDescribed() {
        assertThat(sent).allSatisfy(event -> assertThat(described.faultsOf(event)).isEmpty());
    }

    @Test
    void givenEveryType_thenItIsSentAndDescribedOnEachChannel() {
        List<String> types = EventTypes.names().stream().sorted().toList();

        assertThat(described.types()).isEqualTo(types);
        assertThat(described.typesOf("eventsOfOrganization")).isEqualTo(types);
        assertThat(described.typesOf("eventsOfAll")).isEqualTo(types);
        assertThat(sent.stream().map(event -> event.get("type").asString()).distinct().sorted())
                .isEqualTo(types);
    }

    @Test
    void givenEventsOfTheSystem_thenTheyAreAsDescribed(KeyledgerProcess process) {
        JsonNode first =
                process.client().get("/v1/events?limit=1").expect(200).json().at("/items/0");

        assertThat(first.at("/data/actor/type").asString()).isEqualTo("system");
        assertThat(described.faultsOf(first)).isEmpty();
    }

    @Test
    void givenEventThatLacksSomethingOrHasMore_thenItIsNotAsDescribed() {
        for (JsonNode event : sent) {
            for (String attribute : List.of("id", "position", "time", "source", "data")) {
                ObjectNode without = (ObjectNode) event.deepCopy();
                without.remove(attribute);
                assertThat(described.faultsOf(without))
                        .as("%s of %s", attribute, event)
                        .isNotEmpty();
            }
            ObjectNode more = (ObjectNode) event.deepCopy();
            ((ObjectNode) more.required("data")).put("digest", "d1");
            assertThat(described.faultsOf(more)).as("more than %s", event).isNotEmpty();
        }
    }
}
