package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.servers.Keyledger;

/** Creates over HTTP, from as many connections as the settings say. */
final class CreatingLoad {

    private final Settings settings;

    CreatingLoad(Settings settings) {
        this.settings = settings;
    }

    void warmUp(Keyledger keyledger) {
        create(keyledger, settings.warmUpLimit());
    }

    void round(Keyledger keyledger, Rounds rounds) {
        rounds.add(keyledger.process(), () -> create(keyledger, Limit.during(settings.round())));
    }

    private LoadResult create(Keyledger keyledger, Limit limit) {
        return LoadRun.http(
                keyledger.port(),
                settings.connections(),
                limit,
                () -> CreatingClient.forgetting(Keys.ORGANIZATION, keyledger.operatorToken()));
    }
}
