package io.keyledger.console;

import io.keyledger.starting.Application;
import io.keyledger.starting.SystemClockConfiguration;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The console as a process of its own, which calls the REST API at an address. It keeps the
 * sessions of people in its memory, so a person stays with the one process.
 *
 * <p>Not annotated as a configuration, which {@link ConsoleConfiguration} would find, and so bring
 * into every application that it is a part of.
 */
@EnableAutoConfiguration(
        // it would make up a user with a password, and log both
        exclude = UserDetailsServiceAutoConfiguration.class)
@Import({SystemClockConfiguration.class, ConsoleConfiguration.class})
public class Console {

    private static final Map<String, String> OK = Map.of("status", "ok");

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** In production it can prove to the API whose address a request comes from. */
    static Application application() {
        return Application.of(Console.class, "keyledger-console")
                .requiring(
                        "keyledger.console.api-base-url",
                        "where the REST API is, https://host without /v1")
                .requiringInProduction("keyledger.forwarding-secret");
    }

    /**
     * As the API has them. It is ready as soon as it listens: it has no store, and tells people
     * itself when the API does not answer.
     */
    @Bean
    RouterFunction<ServerResponse> health() {
        return RouterFunctions.route()
                .GET("/livez", request -> ServerResponse.ok().body(OK))
                .GET("/readyz", request -> ServerResponse.ok().body(OK))
                .build();
    }
}
