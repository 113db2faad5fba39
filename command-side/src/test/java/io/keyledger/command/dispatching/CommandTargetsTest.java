package io.keyledger.command.dispatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {

    private record Named(String other, @TargetAggregateIdentifier String id) {}

    private record Unnamed(String id) {}

    private final CommandTargets targets = new CommandTargets();

    @Test
    void givenCommandThatNamesItsAggregate_thenThatOneInAnyVersion() {
        VersionedAggregateIdentifier target = targetOf(new Named("other", "key_1"));

        assertThat(target.getIdentifier()).isEqualTo("key_1");
        assertThat(target.getVersion()).isNull();
    }

    @Test
    void givenCommandThatNamesNoAggregate_thenRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> targetOf(new Unnamed("key_1")))
                .withMessageContaining("Unnamed");
    }

    @Test
    void givenCommandThatIsNoRecord_thenRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> targetOf("key_1"));
    }

    private VersionedAggregateIdentifier targetOf(Object command) {
        return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));
    }
}
