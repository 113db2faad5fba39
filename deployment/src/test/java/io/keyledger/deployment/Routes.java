package io.keyledger.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which process answers which request: the table of the reverse proxy. */
final class Routes {

    static final Path TABLE = Path.of("haproxy", "routes.map");

    /** Where everything goes that no line matches. */
    static final String OTHERWISE = "query-side";

    private final Map<Pattern, String> backends = new LinkedHashMap<>();

    private Routes(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split("\\s+");
                backends.put(Pattern.compile(words[0]), words[1]);
            }
        }
    }

    static Routes ofReverseProxy() {
        try {
            return new Routes(Files.readAllLines(TABLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param request as {@code GET:/v1/me}, without a query
     */
    String backendOf(String request) {
        return backends.entrySet().stream()
                .filter(line -> line.getKey().matcher(request).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** Whether a line names the request, so that it does not go where the rest goes. */
    boolean name(String request) {
        return backends.keySet().stream().anyMatch(line -> line.matcher(request).find());
    }

    /** The lines for a side that match none of the requests. */
    List<String> linesFor(Side side, Collection<String> requests) {
        return backends.entrySet().stream()
                .filter(line -> side.backends().contains(line.getValue()))
                .map(Map.Entry::getKey)
                .filter(line -> requests.stream().noneMatch(r -> line.matcher(r).find()))
                .map(Pattern::pattern)
                .toList();
    }
}
