package io.keyledger.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls about the API keys of one organization. */
final class ApiKeysClient {

    private final KeyledgerClient client;
    private final String path;

    ApiKeysClient(KeyledgerClient client, String organization) {
        this.client = client;
        this.path = "/v1/organizations/" + organization + "/api-keys";
    }

    String pathOf(String id) {
        return path + "/" + id;
    }

    /** Creates a key for production. */
    Answer create(String name, String... headers) {
        return post(creationOf(name), headers);
    }

    /** The body with which a key for production is created. */
    static String creationOf(String name) {
        return KeyledgerClient.json(Map.of("name", name, "environment", "production"));
    }

    /** Sends a body to where keys are created. */
    Answer post(String json, String... headers) {
        return client.post(path, json, headers);
    }

    Answer get(String id, String... headers) {
        return client.get(pathOf(id), headers);
    }

    Answer rename(String id, String name, String... headers) {
        return client.patch(pathOf(id), KeyledgerClient.json(Map.of("name", name)), headers);
    }

    Answer revoke(String id, String... headers) {
        return client.post(pathOf(id) + "/revoke", "", headers);
    }

    Answer reactivate(String id, String... headers) {
        return client.post(pathOf(id) + "/reactivate", "", headers);
    }

    Answer delete(String id, String... headers) {
        return client.delete(pathOf(id), headers);
    }

    Answer lookUp(String secret) {
        return client.post(path + "/lookup", KeyledgerClient.json(Map.of("key", secret)));
    }

    /** One page of the list; the query begins with a question mark, or is empty. */
    Answer list(String query, String... headers) {
        return client.get(path + query, headers);
    }

    /** All pages of the list, in its default order. */
    List<JsonNode> listAll() {
        List<JsonNode> keys = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = list("?limit=200" + cursor).expect(200).json();
            page.required("items").forEach(keys::add);
            JsonNode next = page.required("nextCursor");
            if (next.isNull()) {
                return keys;
            }
            cursor = "&cursor=" + next.asString();
        }
    }

    /** All keys of the list by their ids; none may be in it twice. */
    Map<String, JsonNode> listById() {
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode key : listAll()) {
            if (byId.put(key.required("id").asString(), key) != null) {
                throw new AssertionError("Listed twice: " + key);
            }
        }
        return byId;
    }
}
