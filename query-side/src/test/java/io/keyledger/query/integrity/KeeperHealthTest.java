package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.keyledger.ledger.LedgerUnavailableException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class KeeperHealthTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(KeeperHealth.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final KeeperHealth health = new KeeperHealth();

    @BeforeEach
    void listen() {
        LOGGER.setLevel(Level.INFO);
        lines.start();
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(lines);
        LOGGER.setLevel(null);
    }

    static Stream<RuntimeException> outages() {
        return Stream.of(new LedgerUnavailableException("gone"), new OwnerSilentException());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void givenStoreOrOwnerThatIsAway_thenNobodyIsToldThatTheLedgerWasChanged(
            RuntimeException outage) {
        health.failed(outage, false, 7);
        health.failed(outage, false, 7);

        assertThat(health.treeStands() || health.signingFails()).isTrue();
        assertThat(levels()).containsExactly(Level.WARN);
    }

    @Test
    void givenOwnerThatIsSilent_thenItIsNotTheTreeThatStands() {
        health.failed(new OwnerSilentException(), false, 7);

        assertThat(health.treeStands()).isFalse();
        assertThat(health.signingFails()).isTrue();
    }

    @Test
    void givenEventThatDoesNotFit_thenAnErrorAndTheTreeStands() {
        health.failed(new BrokenIntegrityException("changed"), false, 7);

        assertThat(health.treeStands()).isTrue();
        assertThat(levels()).containsExactly(Level.ERROR);
    }

    @Test
    void givenItGoesOn_thenAllIsWellAgainAndSaidOnce() {
        health.failed(new LedgerUnavailableException("gone"), false, 7);
        health.goesOn(9);
        health.goesOn(9);

        assertThat(health.treeStands()).isFalse();
        assertThat(health.signingFails()).isFalse();
        assertThat(levels()).containsExactly(Level.WARN, Level.INFO);
    }

    private List<Level> levels() {
        return lines.list.stream().map(ILoggingEvent::getLevel).toList();
    }
}
