package io.keyledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private final Set<String> aggregates = new TreeSet<>();
    private final List<Object> read = new ArrayList<>();
    private final InMemorySequencedDeadLetterQueue<EventMessage<?>> queue =
            new InMemorySequencedDeadLetterQueue<>(
                    InMemorySequencedDeadLetterQueue.<EventMessage<?>>builder()) {
                @Override
                public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(
                        Object aggregate) {
                    read.add(aggregate);
                    return super.deadLetterSequence(aggregate);
                }
            };
    private final DeadLetters letters =
            new DeadLetters(new GenerationId("test", 1), queue, () -> aggregates);

    private void park(String aggregate, int events) {
        aggregates.add(aggregate);
        for (int sequence = 0; sequence < events; sequence++) {
            EventMessage<?> event =
                    new GenericDomainEventMessage<>("Test", aggregate, sequence, "event");
            queue.enqueue(aggregate, new GenericDeadLetter<>(aggregate, event));
        }
    }

    private List<LetterPlace> page(Optional<LetterPlace> after, int limit) {
        return letters.page(after, limit).stream().map(ParkedEvent::place).toList();
    }

    /** R4 */
    @Test
    void givenPages_whenEachBeginsBehindTheOneBefore_thenEveryLetterComesOnceInOrder() {
        park("b", 3);
        park("c", 2);
        park("a", 2);
        List<LetterPlace> all = new ArrayList<>();
        List<LetterPlace> page = page(Optional.empty(), 2);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(Optional.of(page.get(page.size() - 1)), 2);
        }

        assertThat(all)
                .extracting(place -> place.aggregateId() + place.version())
                .containsExactly("a1", "a2", "b1", "b2", "b3", "c1", "c2");
    }

    @Test
    void givenLettersOfManyAggregates_whenAPageIsRead_thenOnlyThoseOfItsOwn() {
        for (char name = 'a'; name <= 'z'; name++) {
            park(String.valueOf(name), 2);
        }

        assertThat(page(Optional.of(new LetterPlace("k", 1)), 3)).hasSize(3);

        assertThat(read).containsExactly("k", "l");
    }

    @Test
    void givenPlaceOfALetterThatIsGone_whenAPageIsRead_thenItBeginsBehindIt() {
        park("a", 1);
        park("c", 1);

        assertThat(page(Optional.of(new LetterPlace("b", 7)), 9))
                .containsExactly(new LetterPlace("c", 1));
    }
}
