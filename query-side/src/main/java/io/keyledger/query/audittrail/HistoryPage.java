package io.keyledger.query.audittrail;

import io.keyledger.query.cloudevents.CloudEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one API key, oldest first; {@code nextCursor} is null at the end. */
record HistoryPage(
        List<CloudEvent> items, @Schema(types = {"string", "null"}) @Nullable String nextCursor) {}
