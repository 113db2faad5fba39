package io.keyledger.query.reading;

import io.keyledger.http.readiness.ReadinessCheck;
import io.keyledger.ledger.Ledger;
import java.time.Duration;

/**
 * Ready means that the read model has what the ledger has, but for what is being written right now.
 */
public final class ReadModelReadiness implements ReadinessCheck {

    private static final Duration ALLOWED_LAG = Duration.ofMillis(250);

    private final String name;
    private final Ledger ledger;
    private final ReadModelProgress readModel;

    /**
     * @param name of the read model, for people
     */
    public ReadModelReadiness(String name, Ledger ledger, ReadModelProgress readModel) {
        this.name = name;
        this.ledger = ledger;
        this.readModel = readModel;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isReady() {
        return readModel.awaitApplied(ledger.head(), ALLOWED_LAG);
    }
}
