package io.keyledger.command;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts applications for tests about starting. */
public final class Applications {

    private Applications() {}

    /** The command side on the ledger in a directory, on any free port. */
    public static ConfigurableApplicationContext start(Path dataDirectory) {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run("--server.port=0", "--keyledger.data-dir=" + dataDirectory);
    }

    public static CommandSideClient clientOf(ConfigurableApplicationContext application) {
        return application.getBean(CommandSideClient.class);
    }
}
