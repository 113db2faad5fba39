package io.keyledger.deployment;

import static org.awaitility.Awaitility.await;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients of the one address that create keys, verify them, list them and get them until they are
 * stopped. It remembers what was acknowledged, and everything that a client should not have seen: a
 * read that is older than it says, among others.
 */
final class Load implements AutoCloseable {

    /** They do not rest, and what starts beside them wants processors too. */
    private static final int CLIENTS = 2;

    private final Deployment deployment;
    private final String organization;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger withoutAnswer = new AtomicInteger();
    private volatile boolean stopped;

    private Load(Deployment deployment, String organization) {
        this.deployment = deployment;
        this.organization = organization;
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(this::work);
        }
        clients.shutdown();
    }

    static Load begin(Deployment deployment, String organization) {
        return new Load(deployment, organization);
    }

    private void work() {
        KeyledgerClient client = deployment.client();
        while (!stopped) {
            try {
                createVerifyAndRead(client, client.apiKeysOf(organization));
            } catch (UncheckedIOException e) {
                withoutAnswer.incrementAndGet();
            } catch (RuntimeException | AssertionError e) {
                unexpected.add(e.toString());
            }
        }
    }

    private void createVerifyAndRead(KeyledgerClient client, ApiKeysClient keys) {
        Answer created = keys.create("under load");
        if (!isDone(created)) {
            return;
        }
        String id = created.text("id");
        acknowledged.add(id);
        Answer verified = client.verify(created.text("secret"), "production");
        if (isDone(verified) && !verified.text("code").equals("valid")) {
            unexpected.add("Not valid: " + verified);
        }
        Answer listed = keys.list("?q=" + id);
        if (isDone(listed) && claimsToShow(created, listed) && !Keys.idsIn(listed).contains(id)) {
            unexpected.add("Older than it says: " + listed + " after " + created);
        }
        Answer got = keys.get(id, "Keyledger-Min-Position", created.header("Keyledger-Position"));
        if (isDone(got)) {
            if (got.position() < created.position()) {
                unexpected.add("Older than it was asked for: " + got + " after " + created);
            }
            shown.incrementAndGet();
        }
    }

    /** A read may be older than a change, but must not say that it is as new, or the newest. */
    private static boolean claimsToShow(Answer change, Answer read) {
        return read.position() >= change.position()
                || read.header("Keyledger-Head").equals(read.header("Keyledger-Position"));
    }

    private boolean isDone(Answer answer) {
        boolean isLater =
                answer.status() == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (!answer.isDone() && !isLater) {
            unexpected.add(answer.toString());
        }
        return answer.isDone();
    }

    /** Waits until some more keys were created and shown, so that both sides must be at work. */
    void awaitMore(int keys) {
        int now = shown.get();
        await().atMost(KeyledgerProcess.PATIENCE).until(() -> shown.get() >= now + keys);
    }

    /** The ids of the keys that were acknowledged. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Everything but 2xx that is right, and 503 with {@code Retry-After}. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** How many requests ended without an answer, or with a part of one. */
    int withoutAnswer() {
        return withoutAnswer.get();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        if (!clients.awaitTermination(KeyledgerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Requests have no end");
        }
    }
}
