package io.keyledger.benchmarks;

import io.keyledger.benchmarks.report.Machine;
import io.keyledger.benchmarks.servers.Servers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Runs benchmarks by name and prints what they found. The script {@code benchmarks/run} starts it.
 */
public final class Benchmarks {

    private static final Map<String, BiFunction<Settings, Site, Benchmark>> ALL = all();

    private Benchmarks() {}

    /**
     * @param arguments the name of a benchmark, or {@code all}; then options
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Settings settings = Settings.of(words.subList(1, words.size()));
        for (String name : words.get(0).equals("all") ? ALL.keySet() : List.of(words.get(0))) {
            System.out.println(run(name, settings));
        }
    }

    private static String run(String name, Settings settings) throws Exception {
        BiFunction<Settings, Site, Benchmark> benchmark = ALL.get(name);
        if (benchmark == null) {
            throw new IllegalArgumentException("No such benchmark: " + name);
        }
        WorkingDirectory directory = WorkingDirectory.in(settings.directory(), name);
        Servers servers = new Servers(settings.jar(), directory.path(), settings.jvmOptions());
        String machine = Machine.description(directory.path());
        String results = benchmark.apply(settings, new Site(servers, directory)).measure();
        // After a failure, the logs of the servers stay.
        directory.delete();
        return "### " + name + "\n\n" + machine + "\n\n" + results;
    }

    private static Map<String, BiFunction<Settings, Site, Benchmark>> all() {
        Map<String, BiFunction<Settings, Site, Benchmark>> all = new LinkedHashMap<>();
        all.put("verify", VerifyVersusEmpty::new);
        all.put("create", CreateVersusJdbc::new);
        all.put("postgres", CreateVersusPgbench::new);
        all.put("processes", RevokedToRejected::new);
        all.put("takeover", OwnerKilled::new);
        all.put("visible", (settings, site) -> new VisibleAfterAcknowledged(site));
        all.put("start", StartWith100k::new);
        all.put("rebuild", RebuildUnderReads::new);
        all.put("checkpoint", CreateWithAndWithoutTree::new);
        all.put("export", ExportOfMillion::new);
        all.put("foreign", ForeignVersusUnknown::new);
        all.put("stream", (settings, site) -> new RevokedToStreamed(site));
        all.put("console", ConsoleListPage::new);
        return all;
    }
}
