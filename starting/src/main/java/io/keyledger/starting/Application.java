package io.keyledger.starting;

import io.keyledger.starting.ahead.AheadOfTime;
import io.keyledger.starting.production.Production;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;

/**
 * One of the applications: what it is put together from, what it must be told, and what it can do
 * beside serving.
 */
public final class Application {

    private final Class<?> parts;
    private final String name;
    private final List<RequiredSetting> required = new ArrayList<>();
    private final List<String> credentials = new ArrayList<>();
    private final List<Subcommand> subcommands = new ArrayList<>();

    private Application(Class<?> parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    /**
     * @param parts the class that imports the configuration of all its parts
     * @param name of the application, and of its jar without {@code .jar}
     */
    public static Application of(Class<?> parts, String name) {
        return new Application(parts, name);
    }

    /**
     * It refuses to start without this setting.
     *
     * @param meaning what the setting tells, in a few words for an operator
     */
    public Application requiring(String setting, String meaning) {
        required.add(new RequiredSetting(setting, meaning));
        return this;
    }

    /** With the profile production it refuses to start without this credential too. */
    public Application requiringInProduction(String setting) {
        credentials.add(setting);
        return this;
    }

    /** It does this in place of serving, if the arguments name it. */
    public Application offering(Subcommand subcommand) {
        subcommands.add(subcommand);
        return this;
    }

    /**
     * Serves until the process is stopped, or does what the arguments name and ends the process
     * with its status. If it cannot start, the process ends with status 1.
     */
    public void run(String... arguments) {
        new CommandLine(jar(), subcommands, System.out, System.err)
                .run(arguments)
                .ifPresentOrElse(System::exit, () -> serve(arguments));
    }

    /** What serves, as Spring Boot has it; it throws what keeps it from starting. */
    public SpringApplication server() {
        SpringApplication application = new SpringApplication(parts);
        application.setDefaultProperties(Map.of("spring.application.name", name));
        application.addInitializers(new RequiredSettings(required), new Production(credentials));
        return application;
    }

    private CommandLine.Jar jar() {
        String version = parts.getPackage().getImplementationVersion();
        return new CommandLine.Jar(name, Objects.requireNonNullElse(version, "(not packaged)"));
    }

    private void serve(String... arguments) {
        SpringApplication application = server();
        // by then logging is set up
        application.addInitializers(context -> UsedUpMemory.endsThisProcess());
        AheadOfTime ahead = new AheadOfTime();
        application.addListeners(ahead);
        application.addInitializers(ahead);
        try {
            application.run(arguments);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e; // it was not to serve, but to be processed ahead of time
        } catch (RuntimeException e) {
            // What went wrong has been printed; threads that were started already must not keep the
            // process alive.
            System.exit(1);
        }
    }
}
