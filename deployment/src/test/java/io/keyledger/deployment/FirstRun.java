package io.keyledger.deployment;

import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.Launch;
import io.keyledger.processes.QuickStart;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The first run of a side in a deployment, of which later starts profit. It keeps its data where
 * the first process goes on with it, since the ledger that it begins is the deployment's.
 *
 * @param operatorToken the operator's, when there is a process of the command side
 */
record FirstRun(Launch launch, Function<KeyledgerProcess, String> operatorToken)
        implements QuickStart.Training {

    @Override
    public Launch launchIn(Path directory) {
        return launch;
    }

    /** A side answers what it serves, and tells the rest that there is no such route. */
    @Override
    public void use(KeyledgerProcess process) {
        KeyledgerClient client = new KeyledgerClient(process.port(), operatorToken.apply(process));
        client.apiKeysOf("first-run").create("key");
        client.apiKeysOf("first-run").list("");
    }
}
