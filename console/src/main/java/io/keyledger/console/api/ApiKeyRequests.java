package io.keyledger.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about API keys. */
public final class ApiKeyRequests {

    private ApiKeyRequests() {}

    /** To create one. */
    public record Creation(
            @Nullable String name, @Nullable String description, @Nullable String environment) {}

    /** To change one; a description that is null is cleared. */
    public record Details(@Nullable String name, @Nullable String description) {}

    /** To revoke or reactivate one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(@Nullable String reason) {}

    /** To find the one that has a secret. */
    public record LookUp(String key) {

        @Override
        public String toString() {
            return "LookUp[redacted]";
        }
    }
}
