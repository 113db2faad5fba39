package io.keyledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Answer;
import io.keyledger.query.Events;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consumer that keeps {@code next} gets every event once, in order, whoever writes meanwhile. */
class FollowingHttpTest extends QueryHttpTest {

    private static final int WRITERS = 6;
    private static final int EACH = 120;

    private final Set<String> written = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenParallelWriters_whenFollowed_thenEachEventOnceInOrder(boolean ofAll)
            throws Exception {
        String token = ofAll ? tokenOf(null, "consumer") : tokenWith("consumer");
        String feed =
                ofAll ? "/v1/events" : "/v1/organizations/" + organization.value() + "/events";
        long start = Long.parseLong(get(token, feed).isOk().json().get("head").asString());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(writers.submit(this::writeMany));
            }
            Followed followed = follow(token, feed, start);
            for (Future<?> writer : all) {
                writer.get();
            }

            assertThat(followed.subjects()).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
            assertThat(followed.subjects()).containsExactlyInAnyOrderElementsOf(written);
            assertThat(followed.positions()).isSorted().doesNotHaveDuplicates();
        } finally {
            writers.shutdownNow();
        }
    }

    private void writeMany() {
        Events own = Events.everySecond();
        for (int i = 0; i < EACH; i++) {
            SampleKey key = newKey();
            written.add(key.id().value());
            write(own.created(key));
        }
    }

    private record Followed(List<String> subjects, List<Long> positions) {}

    private Followed follow(String token, String feed, long start) {
        Random random = new Random(7);
        Followed followed = new Followed(new ArrayList<>(), new ArrayList<>());
        String next = Long.toString(start);
        while (followed.subjects().size() < WRITERS * EACH) {
            int limit = 1 + random.nextInt(40);
            Answer page = get(token, feed + "?limit=%d&after=%s".formatted(limit, next)).isOk();
            page.json()
                    .get("items")
                    .forEach(
                            event -> {
                                followed.subjects().add(event.get("subject").asString());
                                followed.positions()
                                        .add(Long.parseLong(event.get("position").asString()));
                            });
            next = page.json().get("next").asString();
        }
        return followed;
    }
}
