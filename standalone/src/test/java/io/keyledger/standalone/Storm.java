package io.keyledger.standalone;

import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerProcess;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Several connections that make requests, each for a name of its own, until all names are used up
 * or the server goes away. It remembers how each request ended.
 */
final class Storm {

    private final Function<String, Answer> request;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final CountDownLatch awaited;
    private final ExecutorService connections;

    private Storm(
            Function<String, Answer> request, List<String> names, int connections, int awaited) {
        this.request = request;
        this.waiting.addAll(names);
        this.awaited = new CountDownLatch(awaited);
        this.connections = Executors.newFixedThreadPool(connections);
        IntStream.range(0, connections).forEach(i -> this.connections.execute(this::work));
        this.connections.shutdown();
    }

    /**
     * Begins a storm.
     *
     * @param awaited the number of acknowledgements that {@link #awaitAcknowledgements()} is about
     */
    static Storm begin(
            Function<String, Answer> request, List<String> names, int connections, int awaited) {
        return new Storm(request, names, connections, awaited);
    }

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private void work() {
        String name = waiting.poll();
        while (name != null && isAcknowledged(name)) {
            awaited.countDown();
            name = waiting.poll();
        }
    }

    private boolean isAcknowledged(String name) {
        try {
            Answer answer = request.apply(name);
            answered.put(name, answer);
            return answer.isDone();
        } catch (UncheckedIOException e) {
            unanswered.add(name);
            return false;
        }
    }

    /** Returns at the very acknowledgement that was awaited. */
    Storm awaitAcknowledgements() throws InterruptedException {
        if (!awaited.await(KeyledgerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Too few acknowledgements: " + answered.size());
        }
        return this;
    }

    /** Waits until all connections have given up or have nothing more to do. */
    Storm awaitEnd() throws InterruptedException {
        if (!connections.awaitTermination(
                KeyledgerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Requests have no end: " + waiting.size() + " wait");
        }
        return this;
    }

    /** The answers that say that it is done, by the name. */
    Map<String, Answer> acknowledged() {
        Map<String, Answer> acknowledged = new HashMap<>(answered);
        acknowledged.values().removeIf(answer -> !answer.isDone());
        return acknowledged;
    }

    /** The answers that say no. */
    List<Answer> refused() {
        return answered.values().stream().filter(answer -> !answer.isDone()).toList();
    }

    /** The names of the requests that may have had an effect and may not. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }
}
