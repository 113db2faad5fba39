package io.keyledger.query.reading;

import io.keyledger.http.argument.HandlerArgument;
import io.keyledger.http.headers.Headers;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;

/**
 * A handler that takes a {@link ReadPoint} runs once the read model is current, and its answer says
 * in two headers where it stands, whatever the answer is.
 */
public final class ReadPointArgument {

    private ReadPointArgument() {}

    /**
     * @param readModel the {@link Qualifier} of the parameters that are of this read model; empty
     *     for the parameters without one
     */
    public static HandlerArgument of(CurrentReads reads, Optional<String> readModel) {
        return HandlerArgument.where(
                parameter -> isOf(readModel, parameter),
                (request, response) -> {
                    ReadPoint point = reads.await(MinPosition.of(request).value());
                    response.setHeader(Headers.POSITION, Long.toString(point.position()));
                    response.setHeader(Headers.HEAD, Long.toString(point.head()));
                    return point;
                });
    }

    private static boolean isOf(Optional<String> readModel, MethodParameter parameter) {
        return parameter.getParameterType() == ReadPoint.class
                && Optional.ofNullable(parameter.getParameterAnnotation(Qualifier.class))
                        .map(Qualifier::value)
                        .equals(readModel);
    }
}
