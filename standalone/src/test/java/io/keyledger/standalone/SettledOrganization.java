package io.keyledger.standalone;

import io.keyledger.processes.AccessTokensClient;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an organization as it looks after a while, for pictures: keys, tokens, and what was done.
 */
final class SettledOrganization {

    private final KeyledgerClient client;
    private final ApiKeysClient keys;
    private final AccessTokensClient tokens;

    SettledOrganization(KeyledgerClient client, String organization) {
        this.client = client;
        this.keys = client.apiKeysOf(organization);
        this.tokens = client.accessTokensOf(organization);
    }

    void fill() {
        key("Storefront", null, "production");
        key("Storefront (preview)", "Preview deployments of the shop", "preview");
        key("Data science", "Read-only notebooks of the people on the third floor", "preview");
        String importer = key("Old importer", "Replaced by the nightly job", "production");
        String gone = key("Summer campaign", "Landing pages", "production");
        client.post(keys.pathOf(importer) + "/revoke", "{\"reason\": \"Seen in a public gist\"}")
                .expect(200);
        keys.delete(gone).expect(204);
        token("gateway", "verifier");
        tokens.revoke(token("contractor", "developer")).expect(204);
    }

    /** Its id. */
    private String key(String name, @Nullable String description, String environment) {
        Map<String, String> creation =
                description == null
                        ? Map.of("name", name, "environment", environment)
                        : Map.of(
                                "name", name,
                                "description", description,
                                "environment", environment);
        return keys.post(KeyledgerClient.json(creation)).expect(201).text("id");
    }

    /** Its id. */
    private String token(String name, String role) {
        return tokens.issue(name, role).expect(201).text("id");
    }
}
