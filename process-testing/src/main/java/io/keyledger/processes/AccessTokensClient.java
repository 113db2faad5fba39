package io.keyledger.processes;

import java.util.List;
import java.util.Map;

/** Calls about the access tokens of one organization. */
public final class AccessTokensClient {

    private final KeyledgerClient client;
    private final String path;

    AccessTokensClient(KeyledgerClient client, String organization) {
        this.client = client;
        this.path = "/v1/organizations/" + organization + "/access-tokens";
    }

    public String pathOf(String id) {
        return path + "/" + id;
    }

    /** The secret is in the answer, and in no other. */
    public Answer issue(String name, String... roles) {
        return client.post(path, issueOf(name, roles));
    }

    /** The body with which a token is issued. */
    public static String issueOf(String name, String... roles) {
        return KeyledgerClient.json(Map.of("name", name, "roles", List.of(roles)));
    }

    public Answer get(String id) {
        return client.get(pathOf(id));
    }

    /** The first page of the list, the newest token first. */
    public Answer list() {
        return client.get(path);
    }

    public Answer revoke(String id) {
        return client.delete(pathOf(id));
    }
}
