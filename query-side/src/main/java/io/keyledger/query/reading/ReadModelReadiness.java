package io.keyledger.query.reading;

import io.keyledger.http.readiness.ReadinessCheck;
import io.keyledger.ledger.Ledger;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Ready means that the read model has what the ledger has, but for what is being written right now.
 */
@Component
class ReadModelReadiness implements ReadinessCheck {

    private static final Duration ALLOWED_LAG = Duration.ofMillis(250);

    private final Ledger ledger;
    private final ReadModelProgress readModel;

    ReadModelReadiness(Ledger ledger, ReadModelProgress readModel) {
        this.ledger = ledger;
        this.readModel = readModel;
    }

    @Override
    public String name() {
        return "read model";
    }

    @Override
    public boolean isReady() {
        return readModel.awaitApplied(ledger.head(), ALLOWED_LAG);
    }
}
