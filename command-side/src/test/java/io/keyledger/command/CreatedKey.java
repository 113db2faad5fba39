package io.keyledger.command;

import tools.jackson.databind.JsonNode;

/** A key that a test has created, with the secret that was shown once. */
public record CreatedKey(String id, String path, String secret, JsonNode json) {

    static CreatedKey in(Answer answer) {
        answer.hasStatus(201);
        String path = answer.header("Location").orElseThrow();
        return new CreatedKey(answer.text("id"), path, answer.text("secret"), answer.json());
    }
}
