package io.keyledger.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caller as the API sees it.
 *
 * @param organizationId null for a caller that is bound to none
 */
public record Me(
        Actor actor,
        @Nullable String organizationId,
        List<String> roles,
        List<String> permissions) {}
