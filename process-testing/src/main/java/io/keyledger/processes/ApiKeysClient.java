package io.keyledger.processes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls about the API keys of one organization. */
public final class ApiKeysClient {

    private final KeyledgerClient client;
    private final String path;

    ApiKeysClient(KeyledgerClient client, String organization) {
        this.client = client;
        this.path = "/v1/organizations/" + organization + "/api-keys";
    }

    public String pathOf(String id) {
        return path + "/" + id;
    }

    /** Creates a key for production. */
    public Answer create(String name, String... headers) {
        return post(creationOf(name), headers);
    }

    /** The body with which a key for production is created. */
    public static String creationOf(String name) {
        return KeyledgerClient.json(Map.of("name", name, "environment", "production"));
    }

    /** Sends a body to where keys are created. */
    public Answer post(String json, String... headers) {
        return client.post(path, json, headers);
    }

    public Answer get(String id, String... headers) {
        return client.get(pathOf(id), headers);
    }

    public Answer rename(String id, String name, String... headers) {
        return client.patch(pathOf(id), KeyledgerClient.json(Map.of("name", name)), headers);
    }

    public Answer revoke(String id, String... headers) {
        return client.post(pathOf(id) + "/revoke", "", headers);
    }

    public Answer reactivate(String id, String... headers) {
        return client.post(pathOf(id) + "/reactivate", "", headers);
    }

    public Answer delete(String id, String... headers) {
        return client.delete(pathOf(id), headers);
    }

    public Answer lookUp(String secret) {
        return client.post(path + "/lookup", KeyledgerClient.json(Map.of("key", secret)));
    }

    /** One page of the list; the query begins with a question mark, or is empty. */
    public Answer list(String query, String... headers) {
        return client.get(path + query, headers);
    }

    /** All pages of the list, in its default order. */
    public List<JsonNode> listAll() {
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
    public Map<String, JsonNode> listById() {
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode key : listAll()) {
            if (byId.put(key.required("id").asString(), key) != null) {
                throw new AssertionError("Listed twice: " + key);
            }
        }
        return byId;
    }
}
