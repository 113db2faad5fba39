package io.keyledger.command.answering;

import io.keyledger.command.apikey.ApiKeyState;
import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.resource.ActorResource;
import io.keyledger.http.resource.ApiKeyResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with a key as its aggregate sees it, its version as ETag, and the position that the
 * ledger has reached.
 */
@Component
public class ApiKeyAnswers {

    private final LedgerPosition position;

    ApiKeyAnswers(LedgerPosition position) {
        this.position = position;
    }

    public ResponseEntity<ApiKeyResource> ok(ApiKeyState key) {
        return with(HttpStatus.OK, key).body(resource(key));
    }

    /** The key is deleted: there is nothing left to show. */
    public ResponseEntity<Void> deleted() {
        return ResponseEntity.noContent().header(Headers.POSITION, position.text()).build();
    }

    /** The beginning of an answer that has a body of its own. */
    public ResponseEntity.BodyBuilder with(HttpStatus status, ApiKeyState key) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(key.version()))
                .header(Headers.POSITION, position.text());
    }

    public static ApiKeyResource resource(ApiKeyState key) {
        return new ApiKeyResource(
                key.id(),
                key.organizationId(),
                key.name(),
                key.description(),
                key.environment(),
                key.status().value(),
                key.hint(),
                key.createdAt(),
                ActorResource.of(key.createdBy()),
                key.updatedAt(),
                key.version());
    }
}
