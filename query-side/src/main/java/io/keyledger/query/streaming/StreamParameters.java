package io.keyledger.query.streaming;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.EventFilter;
import io.keyledger.query.filtering.FilterParameters;
import io.keyledger.query.reading.Positions;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The query parameters of a stream, before anything in them was checked. */
@ParameterObject
record StreamParameters(
        @Nullable List<String> type,
        @Nullable String apiKeyId,
        @Nullable String actorId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after) {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    /**
     * Begins behind {@code Last-Event-ID}, which browsers send when they come back with the URL of
     * the first time; else behind {@code after}; else with the first event of all.
     *
     * @param head the last position of the ledger: a client that knows a later one comes from
     *     another ledger, or from the time before this one was restored, and would miss events
     * @throws ProblemException with everything that is wrong
     */
    StreamRequest request(
            Optional<OrganizationId> organization, @Nullable String lastEventId, long head) {
        FieldErrors fields = new FieldErrors();
        Long position = fields.read("after", () -> position(after, head));
        EventFilter filter =
                new FilterParameters(type, apiKeyId, actorId, from, to)
                        .filter(organization, fields);
        if (lastEventId == null || lastEventId.isEmpty()) {
            return new StreamRequest(filter, position);
        }
        return new StreamRequest(filter, lastPosition(lastEventId, head));
    }

    private static long lastPosition(String lastEventId, long head) {
        try {
            return position(lastEventId, head);
        } catch (InvalidValueException e) {
            throw ProblemException.invalidRequest(LAST_EVENT_ID + " " + e.getMessage() + ".");
        }
    }

    private static long position(@Nullable String text, long head) {
        if (text == null) {
            return 0;
        }
        long position = Positions.parse(text);
        if (position > head) {
            throw new InvalidValueException("must not be beyond the end of the ledger, " + head);
        }
        return position;
    }
}
