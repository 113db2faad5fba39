package io.keyledger.query.listing;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys whose events the listing could not write. They wait as dead letters, in order, and no
 * later event of such a key overtakes them.
 */
final class ParkedKeys {

    private static final Logger log = LoggerFactory.getLogger(ParkedKeys.class);

    private final SequencedDeadLetterQueue<EventMessage<?>> letters;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    ParkedKeys(SequencedDeadLetterQueue<EventMessage<?>> letters) {
        this.letters = letters;
    }

    /**
     * Reads from the queue which keys are parked: another process may have parked some. A key that
     * stays parked is so all the while, for those who ask meanwhile.
     */
    void reload() {
        Set<String> found = new HashSet<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : letters.deadLetters()) {
            DeadLetter<? extends EventMessage<?>> first = sequence.iterator().next();
            found.add(keyOf((DomainEventMessage<?>) first.message()));
        }
        keys.addAll(found);
        keys.retainAll(found);
    }

    boolean holds(String apiKeyId) {
        return keys.contains(apiKeyId);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    void park(DomainEventMessage<?> event, Throwable cause) {
        String key = keyOf(event);
        letters.enqueue(key, new GenericDeadLetter<EventMessage<?>>(key, event, cause));
        if (keys.add(key)) {
            log.error("The listing cannot write {}; its events are parked", key, cause);
        }
    }

    void parkBehindEarlier(DomainEventMessage<?> event) {
        letters.enqueue(keyOf(event), new GenericDeadLetter<EventMessage<?>>(keyOf(event), event));
    }

    private static String keyOf(DomainEventMessage<?> event) {
        return event.getAggregateIdentifier();
    }
}
