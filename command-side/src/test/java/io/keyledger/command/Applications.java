package io.keyledger.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts applications for tests about starting. */
public final class Applications {

    private Applications() {}

    /** The command side on the ledger in a directory, on any free port. */
    public static ConfigurableApplicationContext start(Path dataDirectory, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--keyledger.data-dir=" + dataDirectory);
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run(all.toArray(String[]::new));
    }

    public static CommandSideClient clientOf(ConfigurableApplicationContext application) {
        return application.getBean(CommandSideClient.class);
    }
}
