package io.keyledger.query.apikey;

import io.keyledger.http.resource.ActorResource;
import io.keyledger.http.resource.ApiKeyResource;

/** Shows a key to clients: everything of it but the digest. */
public final class ApiKeyResources {

    private ApiKeyResources() {}

    public static ApiKeyResource of(ApiKeyView view) {
        return new ApiKeyResource(
                view.id().value(),
                view.organizationId().value(),
                view.name(),
                view.description().orElse(null),
                view.environment().value(),
                view.status().value(),
                view.hint(),
                view.createdAt(),
                ActorResource.of(view.createdBy()),
                view.updatedAt(),
                view.version());
    }
}
