package io.keyledger.starting.ahead;

import static java.util.function.Predicate.not;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.env.StandardEnvironment;

/** Has no setting itself, and remembers which were asked for: put before all others. */
final class AskedSettings extends PropertySource<Set<String>> {

    /** What Spring Boot tells of each process: nobody sets it, and no bean depends on it. */
    private static final Set<String> OF_THE_PROCESS =
            Set.of("spring.application.pid", "spring.application.version");

    private final MutablePropertySources before;

    private AskedSettings(MutablePropertySources before) {
        super("asked-settings", new TreeSet<>());
        this.before = before;
    }

    /**
     * From now on remembers what is asked for. The variables and system properties of the machine
     * that builds are taken away: a jar must not depend on them, or have a password among them.
     */
    static void noteIn(ConfigurableEnvironment environment) {
        MutablePropertySources sources = environment.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.addFirst(new AskedSettings(asTheyAre(sources)));
    }

    /** Without Spring Boot's view of them all, in which what is added later would show. */
    private static MutablePropertySources asTheyAre(MutablePropertySources sources) {
        MutablePropertySources copy = new MutablePropertySources();
        sources.stream()
                .filter(not(ConfigurationPropertySources::isAttachedConfigurationPropertySource))
                .forEach(copy::addLast);
        return copy;
    }

    /** What was asked for until now, and the answers as they were before the first question. */
    static Assumptions endIn(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof AskedSettings asked) {
                environment.getPropertySources().remove(asked.getName());
                return Assumptions.of(
                        environment,
                        new PropertySourcesPropertyResolver(asked.before),
                        asked.source);
            }
        }
        throw new IllegalStateException("Nobody noted what settings were asked for");
    }

    @Override
    public @Nullable Object getProperty(String name) {
        if (!OF_THE_PROCESS.contains(name)) {
            source.add(name);
        }
        return null;
    }
}
