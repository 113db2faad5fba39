package io.keyledger.http;

import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.http.problem.FieldErrors;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.FreeText;
import io.keyledger.vocabulary.OrganizationId;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** One handler for each thing that can happen to a handler. */
@RestController
class SampleController {

    record Thing(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Long big,
            @Nullable Double decimal,
            @Nullable Boolean truth,
            int plain,
            @Nullable List<String> words,
            @Nullable Instant time,
            @Nullable Map<String, Object> map,
            @Nullable Inner inner) {}

    record Inner(@Nullable String text) {}

    record Creation(@Nullable String name, @Nullable String environment) {}

    record Written(String zebra, @Nullable String absent, Instant createdAt, Environment apple) {}

    record Page(@Nullable Integer limit, @Nullable String cursor, @Nullable List<String> type) {}

    record Created(String name, String environment) {}

    @PostMapping("/things")
    Map<String, Object> read(@RequestBody Thing thing) {
        return Map.of("read", true);
    }

    @PostMapping("/lists")
    Map<String, Object> readList(@RequestBody List<String> words) {
        return Map.of("read", true);
    }

    @PostMapping("/reasons")
    Map<String, Object> readIfThere(@RequestBody(required = false) @Nullable Inner inner) {
        return Map.of("read", inner != null);
    }

    @PostMapping("/texts")
    Map<String, Object> readText(@RequestBody String text) {
        return Map.of("length", text.length());
    }

    @PostMapping("/creations")
    Created create(@RequestBody Creation body) {
        var fields = new FieldErrors();
        var name = fields.read("/name", () -> FreeText.singleLine(body.name(), 100));
        var environment = fields.read("/environment", () -> Environment.of(body.environment()));
        fields.throwIfAny();
        return new Created(name, environment.value());
    }

    @GetMapping("/written")
    Written write(@RequestParam Instant at) {
        return new Written("z", null, at, Environment.PREVIEW);
    }

    @GetMapping("/entities")
    ResponseEntity<Map<String, String>> entity() {
        return ResponseEntity.ok().eTag("\"1\"").body(Map.of("hint", "kl_prod_…x9Kd"));
    }

    @GetMapping("/pages")
    Map<String, Object> page(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(name = "q", required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable List<String> type) {
        return Map.of("limit", limit, "types", type == null ? List.of() : type);
    }

    @GetMapping("/records")
    Page record(@ModelAttribute Page page) {
        return page;
    }

    @GetMapping("/required")
    Map<String, Object> required(
            @RequestParam long position, @RequestHeader("Sample") String sample) {
        return Map.of("position", position);
    }

    @GetMapping("/organizations/{organization}")
    Map<String, Object> organization(@PathVariable String organization) {
        return Map.of("organization", OrganizationId.of(organization).value());
    }

    @GetMapping("/origin")
    Map<String, Object> origin(RequestOrigin origin) {
        return Map.of("origin", origin, "mdc", String.valueOf(MDC.get("requestId")));
    }

    @GetMapping("/url")
    Map<String, Object> url(HttpServletRequest request) {
        return Map.of("url", request.getRequestURL().toString());
    }

    @GetMapping("/origin-async")
    Callable<Map<String, Object>> originAsync(RequestOrigin origin) {
        return () -> Map.of("origin", origin);
    }

    /** Ends without another dispatch, as a stream does. */
    @GetMapping("/completed-async")
    void completedAsync(HttpServletRequest request) {
        AsyncContext context = request.startAsync();
        context.start(context::complete);
    }

    @GetMapping("/versions")
    Map<String, Object> version(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ExpectedVersion expected = EntityTags.ifMatch(ifMatch);
        return Map.of("three", expected.accepts(3));
    }

    @GetMapping("/failures/internal")
    void failInternally() {
        throw new IllegalStateException("internal words about kl_prod_ and password");
    }

    @GetMapping("/failures/error")
    void failWithError() {
        throw new StackOverflowError("internal words");
    }

    @GetMapping("/failures/store")
    void failByStore() {
        throw new SampleApplication.StoreIsGoneException();
    }

    @GetMapping("/failures/future")
    CompletableFuture<String> failInFuture() {
        return CompletableFuture.supplyAsync(
                () -> {
                    throw new SampleApplication.StoreIsGoneException();
                });
    }

    @GetMapping("/failures/timeout")
    DeferredResult<String> neverAnswer() {
        return new DeferredResult<>(50L);
    }

    @GetMapping("/failures/while-writing")
    ResponseEntity<Object> failWhileWriting() {
        return ResponseEntity.ok().eTag("\"1\"").body(new Unwritable("seen", null));
    }

    @GetMapping(value = "/failures/half-way", produces = MediaType.TEXT_PLAIN_VALUE)
    StreamingResponseBody failHalfWay() {
        return out -> {
            out.write(new byte[100_000]);
            out.flush();
            throw new IOException("internal words");
        };
    }

    record Unwritable(String first, @Nullable String second) {

        public String getThird() {
            throw new IllegalStateException("internal words");
        }
    }
}
