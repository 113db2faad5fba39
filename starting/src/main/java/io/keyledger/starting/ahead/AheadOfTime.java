package io.keyledger.starting.ahead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/**
 * Decides on each start, when all settings are known, whether the beans are those that were worked
 * out when the jar was built.
 */
public final class AheadOfTime
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                Ordered {

    /** In a jar that was processed ahead of time. */
    static final String ASSUMPTIONS = "META-INF/keyledger/ahead-of-time.txt";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Now all settings are known. */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        SpringProperties.setProperty(
                AotDetector.AOT_ENABLED,
                String.valueOf(!isBeingBuilt() && isSound(event.getEnvironment())));
    }

    private static boolean isSound(Environment environment) {
        ClassPathResource assumptions = new ClassPathResource(ASSUMPTIONS);
        try {
            return assumptions.exists()
                    && Assumptions.from(assumptions.getContentAsString(StandardCharsets.UTF_8))
                            .hold(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the jar is built: notes what is asked for from here on. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (isBeingBuilt()) {
            AskedSettings.noteIn(context.getEnvironment());
        }
    }

    private static boolean isBeingBuilt() {
        return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
    }
}
