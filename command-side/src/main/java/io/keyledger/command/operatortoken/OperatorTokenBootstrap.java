package io.keyledger.command.accesstoken;

import io.keyledger.access.Role;
import io.keyledger.access.operator.OperatorTokenFile;
import io.keyledger.access.operator.OperatorTokenFileException;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.Ledger;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.SecretDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Actor SYSTEM = new Actor(ActorType.SYSTEM, "system", "system");
    private static final String NAME = "admin";

    private final Ledger ledger;
    private final CommandDispatcher commands;
    private final OperatorTokenFile file;
    private final SecureRandom random;
    private volatile boolean running;

    OperatorTokenBootstrap(
            Ledger ledger,
            CommandDispatcher commands,
            DataDirectory directory,
            SecureRandom random) {
        this.ledger = ledger;
        this.commands = commands;
        this.file = OperatorTokenFile.in(directory.path());
        this.random = random;
    }

    @Override
    public void start() {
        List<? extends DomainEventMessage<?>> events =
                ledger.eventsOf(OperatorTokenFile.ID.value());
        if (events.isEmpty()) {
            issue(file.readIfPresent().orElseGet(this::create));
            log.info("The operator's access token is in {}", file.path());
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
                                + " your copy of the token. The ledger cannot tell it, it has its"
                                + " digest only",
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

    private AccessTokenSecret create() {
        AccessTokenSecret token = AccessTokenSecret.generate(OperatorTokenFile.ID, random);
        file.create(token);
        return token;
    }

    private void issue(AccessTokenSecret token) {
        try {
            commands.sendAs(
                    SYSTEM,
                    new IssueAccessToken(
                            token.id(),
                            Optional.empty(),
                            NAME,
                            List.of(Role.OPERATOR.value()),
                            token.digest(),
                            Optional.empty()));
        } catch (ConcurrencyException e) {
            log.info("Another process has issued the operator's access token");
        }
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
