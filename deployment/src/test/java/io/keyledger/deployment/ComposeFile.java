package io.keyledger.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A Compose file of the repository, as it is before its variables are replaced. */
record ComposeFile(Path path) {

    /** The repository's root; tests run in the directory of their module. */
    static final Path ROOT = Path.of("..");

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(.*?)}");

    static ComposeFile named(String name) {
        return new ComposeFile(ROOT.resolve(name));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each with its name and what is said of it. */
    Map<String, Map<?, ?>> services() {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(path));
        Map<String, Map<?, ?>> services = new LinkedHashMap<>();
        ((Map<?, ?>) file.get("services"))
                .forEach((name, service) -> services.put((String) name, (Map<?, ?>) service));
        return services;
    }

    /** The names of variables that are asked for. */
    TreeSet<String> variables() {
        TreeSet<String> names = new TreeSet<>();
        matches().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** What is said behind the name of each variable: {@code :?why} refuses to go on without. */
    List<String> modifiers() {
        return matches().stream().map(match -> match.group(2)).toList();
    }

    private List<MatchResult> matches() {
        return VARIABLE.matcher(read(path)).results().toList();
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
