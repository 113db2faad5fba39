package io.keyledger.query.audittrail;

import io.keyledger.query.cloudevents.CloudEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one API key, oldest first; {@code nextCursor} is null at the end. */
record HistoryPage(List<CloudEvent> items, @Nullable String nextCursor) {}
