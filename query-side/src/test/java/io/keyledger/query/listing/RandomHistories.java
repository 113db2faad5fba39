package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;

/** The lives of some keys, mixed as in a ledger; the same for equal seeds. */
final class RandomHistories {

    private static final int KEYS = 20;
    private static final int CHANGES = 400;

    private final List<SampleKey> keys =
            IntStream.range(0, KEYS).mapToObj(SampleKey::number).toList();
    private final List<DomainEventMessage<?>> ledger = new ArrayList<>();

    RandomHistories(Events events, long seed) {
        Random random = new Random(seed);
        keys.forEach(key -> ledger.add(events.created(key)));
        for (int change = 0; change < CHANGES; change++) {
            ledger.add(anyChange(events, keys.get(random.nextInt(KEYS)), random));
        }
        keys.stream().limit(KEYS / 2).forEach(key -> ledger.add(events.deleted(key)));
    }

    private static DomainEventMessage<?> anyChange(Events events, SampleKey key, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> events.revoked(key);
            case 1 -> events.reactivated(key);
            default -> events.detailsChanged(key.named("Name " + random.nextInt()));
        };
    }

    List<SampleKey> keys() {
        return keys;
    }

    List<DomainEventMessage<?>> of(SampleKey key) {
        return ledger.stream()
                .filter(event -> event.getAggregateIdentifier().equals(key.id().value()))
                .toList();
    }

    void applyTo(ListingWriter writer, int batchSize) {
        for (int from = 0; from < ledger.size(); from += batchSize) {
            int to = Math.min(from + batchSize, ledger.size());
            assertThat(writer.apply(ledger.subList(from, to))).isEmpty();
        }
    }
}
