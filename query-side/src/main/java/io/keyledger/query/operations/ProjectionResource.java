package io.keyledger.query.operations;

import io.keyledger.query.rebuilding.ProjectionStatus;
import io.keyledger.query.rebuilding.ProjectionStatus.Rebuilding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A projection as operators see it.
 *
 * @param lag how many events those who read it do not see yet
 * @param progress in percent, of the rebuild if there is one
 * @param eventsPerSecond of a rebuild that the answering process does
 */
record ProjectionResource(
        String name,
        String status,
        String position,
        String head,
        long lag,
        int progress,
        long deadLetters,
        @Schema(
                        types = {"integer", "null"},
                        format = "int64")
                @Nullable Long eventsPerSecond) {

    static ProjectionResource of(ProjectionStatus status) {
        OptionalLong speed =
                status.rebuilding().map(Rebuilding::eventsPerSecond).orElse(OptionalLong.empty());
        return new ProjectionResource(
                status.name(),
                status.condition().value(),
                Long.toString(status.position()),
                Long.toString(status.head()),
                status.lag(),
                status.progress(),
                status.deadLetters(),
                speed.isPresent() ? speed.getAsLong() : null);
    }
}
