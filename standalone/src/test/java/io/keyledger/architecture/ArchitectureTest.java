package io.keyledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.keyledger.access.samples.AccessControlThatSeesASide;
import io.keyledger.command.apikey.samples.AggregateThatKnowsSpring;
import io.keyledger.command.apikey.samples.CommandOfNoOrganization;
import io.keyledger.command.apikey.samples.CommandThatHoldsASecret;
import io.keyledger.command.creating.samples.CreationThatImportsRevocation;
import io.keyledger.command.revoking.samples.Revocation;
import io.keyledger.command.samples.CommandSideThatSeesQuerySide;
import io.keyledger.console.samples.ConsoleThatKnowsTheLedger;
import io.keyledger.events.samples.EventThatHoldsATypeOfOurs;
import io.keyledger.http.samples.ConventionThatKnowsTheConsole;
import io.keyledger.http.samples.ConventionThatKnowsTheLedger;
import io.keyledger.ledger.samples.LedgerThatKnowsAccessControl;
import io.keyledger.proofs.samples.ProofThatKnowsTheLedger;
import io.keyledger.query.cloudevents.samples.CloudEventThatKnowsSpring;
import io.keyledger.query.listing.samples.ListingThatImportsVerification;
import io.keyledger.query.samples.QuerySideThatSeesCommandSide;
import io.keyledger.query.verification.samples.Verification;
import io.keyledger.starting.samples.StartThatKnowsTheConsole;
import io.keyledger.vocabulary.samples.WordThatKnowsSpring;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    static Stream<Arguments> rulesWithSamplesThatBreakThem() {
        return Stream.of(
                rule(
                        ArchitectureRules.COMMAND_SIDE_NEVER_SEES_QUERY_SIDE,
                        CommandSideThatSeesQuerySide.class),
                rule(
                        ArchitectureRules.QUERY_SIDE_NEVER_SEES_COMMAND_SIDE,
                        QuerySideThatSeesCommandSide.class),
                rule(
                        ArchitectureRules.ACCESS_CONTROL_NEEDS_NEITHER_SIDE,
                        AccessControlThatSeesASide.class),
                rule(
                        ArchitectureRules.LEDGER_KNOWS_EVENTS_AND_NOTHING_ABOVE,
                        LedgerThatKnowsAccessControl.class),
                rule(
                        ArchitectureRules.HTTP_CONVENTIONS_KNOW_NO_LEDGER,
                        ConventionThatKnowsTheLedger.class),
                rule(
                        ArchitectureRules.STARTING_KNOWS_NO_APPLICATION,
                        StartThatKnowsTheConsole.class),
                rule(
                        ArchitectureRules.CONSOLE_REACHES_THE_REST_OVER_HTTP,
                        ConsoleThatKnowsTheLedger.class),
                rule(
                        ArchitectureRules.NOBODY_BELOW_KNOWS_THE_CONSOLE,
                        ConventionThatKnowsTheConsole.class),
                rule(ArchitectureRules.VOCABULARY_IS_PLAIN_JAVA, WordThatKnowsSpring.class),
                rule(
                        ArchitectureRules.PROOFS_NEED_NOTHING_BUT_THE_JDK,
                        ProofThatKnowsTheLedger.class),
                rule(
                        ArchitectureRules.EVENTS_HOLD_PLAIN_JDK_VALUES,
                        EventThatHoldsATypeOfOurs.class),
                rule(
                        ArchitectureRules.AGGREGATES_KNOW_NO_HTTP_NO_SPRING_NO_STORE,
                        AggregateThatKnowsSpring.class),
                rule(
                        ArchitectureRules.COMMANDS_AND_EVENTS_NEVER_HOLD_A_SECRET,
                        CommandThatHoldsASecret.class),
                rule(
                        ArchitectureRules.USE_CASES_DO_NOT_IMPORT_EACH_OTHER,
                        CreationThatImportsRevocation.class,
                        Revocation.class),
                rule(
                        ArchitectureRules.READ_MODELS_DO_NOT_IMPORT_EACH_OTHER,
                        ListingThatImportsVerification.class,
                        Verification.class),
                rule(
                        TenantRules.EVERY_COMMAND_NAMES_ITS_ORGANIZATION,
                        CommandOfNoOrganization.class),
                rule(
                        ArchitectureRules.CLOUD_EVENTS_KNOW_NO_SPRING_NO_STORE,
                        CloudEventThatKnowsSpring.class),
                rule(ArchitectureRules.NOBODY_USES_XSTREAM, CodeThatUsesXStream.class));
    }

    private static Arguments rule(ArchRule rule, Class<?>... sample) {
        return Arguments.of(rule, sample);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithSamplesThatBreakThem")
    void theProductKeepsTheRule(ArchRule rule, Class<?>[] sample) {
        rule.check(Product.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithSamplesThatBreakThem")
    void theRuleCanFail(ArchRule rule, Class<?>[] sample) {
        JavaClasses broken = new ClassFileImporter().importClasses(sample);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
