package io.keyledger.command.operatortoken;

import io.keyledger.access.operator.OperatorTokenFile;
import io.keyledger.access.operator.OperatorTokenFileException;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.Ledger;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.SecretDigest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the operator's token at the first start, before the first request is taken. It is on disk
 * before its event is stored: a process that dies in between has lost nothing, the next start
 * stores the event of the file that it finds.
 */
@Component
class OperatorTokenBootstrap implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OperatorTokenBootstrap.class);

    /** After Axon has connected its handlers, before the web server opens its port. */
    private static final int PHASE = SpringAxonConfiguration.LIFECYCLE_PHASE + 1;

    private static final String ISSUER = "system";

    private final Ledger ledger;
    private final OperatorTokens tokens;
    private final OperatorTokenFile file;
    private final boolean fileIsGiven;
    private volatile boolean running;

    /**
     * @param given {@code keyledger.bootstrap-token-file}: a file that somebody else has made, the
     *     same for all processes of a deployment; blank for one in the data directory, made here
     */
    OperatorTokenBootstrap(
            Ledger ledger,
            OperatorTokens tokens,
            DataDirectory directory,
            @Value("${keyledger.bootstrap-token-file:}") String given) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.fileIsGiven = !given.isBlank();
        this.file =
                fileIsGiven
                        ? OperatorTokenFile.at(Path.of(given))
                        : OperatorTokenFile.in(directory.path());
    }

    @Override
    public void start() {
        List<? extends DomainEventMessage<?>> events =
                ledger.eventsOf(OperatorTokenFile.ID.value());
        if (events.isEmpty()) {
            issueFirst();
        } else if (events.get(events.size() - 1).getPayload() instanceof AccessTokenRevoked) {
            log.info(
                    "The operator's first access token is revoked. If there is no other,"
                            + " issue-operator-token makes one");
        } else if (events.get(0).getPayload() instanceof AccessTokenIssued issued) {
            compareFileWith(issued);
        }
        running = true;
    }

    /**
     * Requests need the event and not the file, so whatever the file is like, the start goes on.
     */
    private void compareFileWith(AccessTokenIssued issued) {
        try {
            Optional<AccessTokenSecret> kept = file.readIfPresent();
            if (kept.isEmpty()) {
                log.info(
                        "The operator's access token was issued before, and {} is not there: use"
                                + " your copy of the token, or look where the process that was"
                                + " started first keeps its data. The ledger cannot tell it, it has"
                                + " its digest only",
                        file.path());
            } else if (!kept.get().digest().equals(SecretDigest.ofHex(issued.digest()))) {
                log.warn(
                        "The access token in {} will be refused: this ledger was begun with"
                                + " another one",
                        file.path());
            }
        } catch (OperatorTokenFileException e) {
            log.warn("{}. The operator's access token is what it was", e.getMessage());
        }
    }

    private void issueFirst() {
        Optional<AccessTokenSecret> found =
                fileIsGiven ? Optional.of(file.read()) : file.readIfPresent();
        try {
            tokens.issue(found.orElseGet(this::create), ISSUER);
            log.info("The operator's access token is in {}", file.path());
        } catch (ConcurrencyException e) {
            if (found.isEmpty()) {
                file.withdraw(); // what is in it admits nobody
            }
            log.info(
                    "Another process has issued the operator's access token: {}",
                    fileIsGiven
                            ? "if its keyledger.bootstrap-token-file is this one's, "
                                    + file.path()
                                    + " holds it"
                            : "it is in the data directory of that process, whose log has the path");
        }
    }

    private AccessTokenSecret create() {
        AccessTokenSecret token = tokens.generate(OperatorTokenFile.ID);
        file.create(token);
        return token;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
