package io.keyledger.standalone;

import static org.awaitility.Awaitility.await;

import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.OpenApiDocument;
import io.keyledger.processes.OpenApiDocument.Route;
import java.util.Map;

/** A valid request for each route: where it goes, and with what body. */
final class MatrixRequests {

    private final KeyledgerClient operator;
    private final OpenApiDocument document;
    private final long position;
    private String lastSecret = "";

    MatrixRequests(KeyledgerClient operator, OpenApiDocument document) {
        this.operator = operator;
        this.document = document;
        this.position =
                operator.apiKeysOf(Visitor.ORGANIZATION).create("first").expect(201).position();
    }

    /**
     * What one request is made of.
     *
     * @param body empty without one
     */
    record Call(String method, String target, String body) {

        Call at(String otherTarget) {
            return new Call(method, otherTarget, body);
        }

        /** The same call about things that never were. */
        Call elsewhere() {
            return at(
                    target.replaceAll("position=\\d+&size=\\d+", "position=1&size=1")
                            .replace("/" + Visitor.ORGANIZATION + "/", "/never-was/")
                            .replaceAll("(key|tok|whk)_[0-9a-z]{26}", "$1_" + "0".repeat(26)));
        }
    }

    /** A request about a thing that is there, made for this one call. */
    Call valid(Route route) {
        String target = route.path().replace("{organization}", Visitor.ORGANIZATION);
        if (target.contains("{id}")) {
            target = target.replace("{id}", newThing(route.path()));
        }
        target = target.replace("{name}", "listing") + requiredQuery(route);
        return new Call(route.method(), target, bodyOf(route));
    }

    private String newThing(String path) {
        if (path.contains("/access-tokens")) {
            String collection =
                    path.substring(0, path.indexOf("/{id}"))
                            .replace("{organization}", Visitor.ORGANIZATION);
            String role = collection.contains(Visitor.ORGANIZATION) ? "verifier" : "auditor";
            String body = "{\"name\": \"a\", \"roles\": [\"" + role + "\"]}";
            return operator.post(collection, body).expect(201).text("id");
        }
        Answer created =
                operator.apiKeysOf(Visitor.ORGANIZATION).create("of the matrix").expect(201);
        lastSecret = created.text("secret");
        return created.text("id");
    }

    private String requiredQuery(Route route) {
        return switch (route.path()) {
            case "/v1/ledger/inclusion-proof" -> eventInTheTree();
            case "/v1/ledger/consistency-proof" -> "?from=1&to=1";
            default -> "";
        };
    }

    /** An event of the organization, once the tree has come to it. */
    private String eventInTheTree() {
        String query = "?position=" + position + "&size=" + position;
        await().until(() -> operator.get("/v1/ledger/inclusion-proof" + query).status() == 200);
        return query;
    }

    private String bodyOf(Route route) {
        if (route.path().endsWith("/lookup")) {
            newThing(route.path());
            return KeyledgerClient.json(Map.of("key", lastSecret));
        }
        return document.exampleBodyOf(route).orElse("");
    }
}
