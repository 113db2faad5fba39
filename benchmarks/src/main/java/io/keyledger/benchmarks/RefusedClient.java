package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Client;
import io.keyledger.benchmarks.load.HttpAnswer;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Asks for one thing after the other, none of which is there. */
final class RefusedClient implements Client {

    private static final int NOT_FOUND = 404;

    private final List<byte[]> requests;
    private int next;

    RefusedClient(List<byte[]> requests) {
        this.requests = requests;
        this.next = ThreadLocalRandom.current().nextInt(requests.size());
    }

    @Override
    public byte[] nextRequest() {
        next = (next + 1) % requests.size();
        return requests.get(next);
    }

    @Override
    public boolean accepts(HttpAnswer answer) {
        return answer.status() == NOT_FOUND;
    }
}
