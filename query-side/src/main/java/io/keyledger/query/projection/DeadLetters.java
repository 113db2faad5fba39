package io.keyledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events that a read model could not take. They wait in order, a sequence for each aggregate,
 * and no later event of such an aggregate overtakes them.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final GenerationId generation;
    private final SequencedDeadLetterQueue<EventMessage<?>> letters;
    private final Supplier<Set<String>> stored;
    private final Set<String> parked = ConcurrentHashMap.newKeySet();
    private volatile long known;

    /**
     * @param stored tells the aggregates that have letters; it need not understand the letters
     */
    DeadLetters(
            GenerationId generation,
            SequencedDeadLetterQueue<EventMessage<?>> letters,
            Supplier<Set<String>> stored) {
        this.generation = generation;
        this.letters = letters;
        this.stored = stored;
    }

    /**
     * Asks the store which aggregates are parked: another process may have parked some. One that
     * stays parked is so all the while, for those who ask meanwhile.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public synchronized void reload() {
        Set<String> found = stored.get();
        parked.addAll(found);
        parked.retainAll(found);
    }

    /**
     * Learns what other processes have done meanwhile; costs little when there are no letters.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public void refresh() {
        known = letters.size();
        if (known > 0 || !parked.isEmpty()) {
            reload();
        }
    }

    /** How many there were when last looked. */
    public long known() {
        return known;
    }

    /** Whether any are known here; {@link #reload()} asks the store. */
    public boolean isEmpty() {
        return parked.isEmpty();
    }

    /**
     * How many letters there are.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public long count() {
        return letters.size();
    }

    /**
     * The aggregates that have letters.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public Set<String> aggregates() {
        return stored.get();
    }

    /**
     * A part of the letters, by their places. Letters of aggregates that are not in it are not
     * read.
     *
     * @param after the place behind which it begins; nothing for the first
     * @param limit how many letters at most
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public List<ParkedEvent> page(Optional<LetterPlace> after, int limit) {
        LetterPlace end = after.orElse(LetterPlace.BEFORE_ALL);
        return stored.get().stream()
                .filter(aggregate -> aggregate.compareTo(end.aggregateId()) >= 0)
                .sorted()
                .flatMap(aggregate -> sequenceOf(aggregate).stream().map(ParkedEvent::of))
                .filter(letter -> letter.place().compareTo(end) > 0)
                .limit(limit)
                .toList();
    }

    /** Parks those events of a batch that have others before them; what remains may be applied. */
    synchronized List<DomainEventMessage<?>> withoutParked(List<DomainEventMessage<?>> batch) {
        List<DomainEventMessage<?>> writable = new ArrayList<>(batch.size());
        for (DomainEventMessage<?> event : batch) {
            if (!isParkedBehind(event)) {
                writable.add(event);
            }
        }
        return writable;
    }

    /**
     * Another process may retry an aggregate's letters meanwhile. If it has taken the last one
     * before this event came behind it, nobody would come for this one: it is taken back.
     */
    private boolean isParkedBehind(DomainEventMessage<?> event) {
        String aggregate = event.getAggregateIdentifier();
        if (!parked.contains(aggregate)) {
            return false;
        }
        List<DeadLetter<? extends EventMessage<?>>> earlier = sequenceOf(aggregate);
        if (earlier.stream().anyMatch(letter -> isOf(event, letter))) {
            return true; // a batch that comes again
        }
        if (!earlier.isEmpty()) {
            letters.enqueue(aggregate, new GenericDeadLetter<EventMessage<?>>(aggregate, event));
            DeadLetter<? extends EventMessage<?>> first = sequenceOf(aggregate).get(0);
            if (!isOf(event, first)) {
                return true;
            }
            letters.evict(first);
        }
        parked.remove(aggregate);
        return false;
    }

    private List<DeadLetter<? extends EventMessage<?>>> sequenceOf(String aggregate) {
        List<DeadLetter<? extends EventMessage<?>>> sequence = new ArrayList<>();
        letters.deadLetterSequence(aggregate).forEach(sequence::add);
        return sequence;
    }

    private static boolean isOf(
            DomainEventMessage<?> event, DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message().getIdentifier().equals(event.getIdentifier());
    }

    /** Parks the events of a batch that belong to what was refused. */
    synchronized void park(List<RefusedEvents> refused, List<DomainEventMessage<?>> batch) {
        if (refused.isEmpty()) {
            return;
        }
        Map<String, RefusedEvents> byAggregate =
                refused.stream()
                        .collect(Collectors.toMap(RefusedEvents::aggregateId, Function.identity()));
        for (DomainEventMessage<?> event : batch) {
            RefusedEvents refusal = byAggregate.get(event.getAggregateIdentifier());
            if (refusal != null) {
                park(event, refusal.cause());
            }
        }
    }

    /** The first event of an aggregate has the cause; those behind it were not even tried. */
    private void park(DomainEventMessage<?> event, RuntimeException cause) {
        String aggregate = event.getAggregateIdentifier();
        if (parked.contains(aggregate)) {
            letters.enqueue(aggregate, new GenericDeadLetter<EventMessage<?>>(aggregate, event));
            return;
        }
        letters.enqueue(aggregate, new GenericDeadLetter<EventMessage<?>>(aggregate, event, cause));
        parked.add(aggregate);
        log.error(
                "{} cannot take {}; its events are parked: {}",
                generation.name(),
                aggregate,
                Failures.describe(cause));
    }

    /**
     * Applies the parked events of every aggregate again, in order. Those of an aggregate that is
     * still refused stay, with the new cause.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached; what was applied until then
     *     stays so
     */
    RetryOutcome retry(ReadModel documents) {
        reload();
        long before = letters.size();
        long retried = 0;
        for (String aggregate : List.copyOf(parked)) {
            retried += retry(aggregate, documents);
        }
        long remaining = letters.size();
        log.info(
                "{}: {} of {} parked events applied, {} remain",
                generation.name(),
                retried,
                before,
                remaining);
        return new RetryOutcome(retried, remaining);
    }

    /** Until the sequence is empty: its owner may park more behind what is being applied. */
    private synchronized long retry(String aggregate, ReadModel documents) {
        long applied = 0;
        while (true) {
            List<DeadLetter<? extends EventMessage<?>>> sequence = sequenceOf(aggregate);
            if (sequence.isEmpty()) {
                parked.remove(aggregate);
                return applied;
            }
            List<RefusedEvents> refused =
                    documents.apply(
                            sequence.stream()
                                    .<DomainEventMessage<?>>map(
                                            letter -> (DomainEventMessage<?>) letter.message())
                                    .toList());
            if (!refused.isEmpty()) {
                letters.requeue(
                        sequence.get(0), letter -> letter.withCause(refused.get(0).cause()));
                return applied;
            }
            sequence.forEach(letters::evict);
            applied += sequence.size();
        }
    }
}
