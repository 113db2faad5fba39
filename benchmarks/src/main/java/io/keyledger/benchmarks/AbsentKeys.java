package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.RequestTemplate;
import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ids that are not there for a stranger.
 *
 * @param foreign of keys of another organization
 * @param unknown of nothing
 */
record AbsentKeys(List<String> foreign, List<String> unknown) {

    static final int COUNT = 500;

    /** A key that is changed often would cost the most, were its history read. */
    static final int CHANGES = 20;

    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    /** As many of the ones as of the others; creates the keys and changes each of them. */
    static AbsentKeys create(Keyledger keyledger) throws IOException {
        Progress.tell("Creating %,d keys and changing each %d times", COUNT, CHANGES);
        AbsentKeys absent = new AbsentKeys(new ArrayList<>(), new ArrayList<>());
        CreatingClient creating =
                CreatingClient.forgetting(Keys.ORGANIZATION, keyledger.operatorToken());
        try (HttpConnection connection = new HttpConnection(keyledger.port())) {
            for (int i = 0; i < COUNT; i++) {
                HttpAnswer created = connection.exchange(creating.nextRequest());
                String id = created.field("id").orElseThrow();
                change(connection, keyledger, id);
                absent.foreign.add(id);
                absent.unknown.add("key_" + randomId());
            }
        }
        return absent;
    }

    private static void change(HttpConnection connection, Keyledger keyledger, String id)
            throws IOException {
        String key = "/v1/organizations/" + Keys.ORGANIZATION + "/api-keys/" + id;
        for (int i = 0; i < CHANGES; i++) {
            String deed = i % 2 == 0 ? "/revoke" : "/reactivate";
            connection.exchange(
                    RequestTemplate.post(key + deed, keyledger.operatorToken(), "", 0).unchanged());
        }
    }

    /** Of the right shape: the first of the characters has two bits less than the others. */
    private static String randomId() {
        StringBuilder id = new StringBuilder(LENGTH);
        IntStream.range(0, LENGTH)
                .map(i -> ThreadLocalRandom.current().nextInt(i == 0 ? 8 : CROCKFORD.length()))
                .forEach(digit -> id.append(CROCKFORD.charAt(digit)));
        return id.toString();
    }
}
