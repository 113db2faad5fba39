package io.keyledger.console.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Follows the API's event stream; no thread waits for the next event. */
public final class StreamClient {

    private static final int OK = 200;

    private final HttpClient http;
    private final ApiAddress address;
    private final PersonsOrigin origin;

    StreamClient(HttpClient http, ApiAddress address, PersonsOrigin origin) {
        this.http = http;
        this.address = address;
        this.origin = origin;
    }

    /** Gets the lines of the stream as they come. */
    @FunctionalInterface
    public interface Lines {
        /**
         * @throws IOException if nobody wants more of them
         */
        void accept(String line) throws IOException;
    }

    /** What ends a stream from this side. */
    @FunctionalInterface
    public interface Subscription {
        void cancel();
    }

    /**
     * @param after the last position that is known already
     * @param end run once, when the stream has ended for whatever reason
     */
    public Subscription follow(
            String organization, Credential credential, String after, Lines lines, Runnable end) {
        Relay relay = new Relay(lines, end);
        CompletableFuture<?> exchange =
                http.sendAsync(
                        request(organization, credential, after),
                        answer ->
                                answer.statusCode() == OK
                                        ? BodyHandlers.fromLineSubscriber(relay).apply(answer)
                                        : BodySubscribers.replacing(null));
        exchange.whenComplete((answer, failure) -> relay.end());
        return () -> {
            relay.cancel();
            exchange.cancel(true);
        };
    }

    private HttpRequest request(String organization, Credential credential, String after) {
        URI uri =
                UriComponentsBuilder.fromUri(address.base())
                        .path(KeyledgerApi.EVENTS + "/stream")
                        .queryParam("after", "{after}")
                        .encode()
                        .buildAndExpand(organization, after)
                        .toUri();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Accept", "text/event-stream")
                        .header("Authorization", credential.authorization());
        origin.headers().forEach(request::setHeader);
        return request.build();
    }

    /** Asks for one line after the other, so that a slow browser slows its own stream only. */
    private static final class Relay implements Flow.Subscriber<String> {

        private final Lines lines;
        private final Runnable end;
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile Flow.@Nullable Subscription upstream;

        Relay(Lines lines, Runnable end) {
            this.lines = lines;
            this.end = end;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            upstream = subscription;
            if (ended.get()) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(String line) {
            try {
                lines.accept(line);
                Flow.Subscription more = upstream;
                if (more != null) {
                    more.request(1);
                }
            } catch (IOException | IllegalStateException e) {
                cancel(); // the browser has gone
                end();
            }
        }

        @Override
        public void onError(Throwable failure) {
            end();
        }

        @Override
        public void onComplete() {
            end();
        }

        void cancel() {
            Flow.Subscription known = upstream;
            if (known != null) {
                known.cancel();
            }
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                end.run();
            }
        }
    }
}
