package io.keyledger.query.listing;

import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Keys that were only created, or changed or revoked or deleted as well. */
final class SampleLives {

    private static final int KINDS = 4;

    private SampleLives() {}

    static DomainEventMessage<?>[] ofEveryKind(Events events, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(number -> life(events, number))
                .toArray(DomainEventMessage<?>[]::new);
    }

    private static Stream<DomainEventMessage<?>> life(Events events, int number) {
        SampleKey key = SampleKey.number(number);
        DomainEventMessage<?> created = events.created(key);
        return switch (number % KINDS) {
            case 0 -> Stream.of(created, events.revoked(key));
            case 1 -> Stream.of(created);
            case 2 -> Stream.of(created, events.detailsChanged(key.named("another")));
            default -> Stream.of(created, events.revoked(key), events.deleted(key));
        };
    }
}
