package io.keyledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerFollower;
import io.keyledger.ledger.ProvenFollower;
import io.keyledger.ledger.TestLedger;
import io.keyledger.ledger.sqlite.SqliteLedgerStore;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerDecorator;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.Secrets;
import io.keyledger.query.reading.FakeReadModel;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is answered about a secret, and when nothing is answered. */
@Timeout(60)
class VerifierTest {

    private static final Optional<OrganizationId> NO_ORGANIZATION = Optional.empty();
    private static final Optional<OrganizationId> STRANGER = Optional.of(SampleKey.GLOBEX);

    private final TestLedger stored = TestLedger.open();
    private final LedgerDecorator ledger = new LedgerDecorator(stored.ledger());
    private final LedgerWriter writer = LedgerWriter.to(stored);
    private final Events events = Events.everySecond();
    private final FakeReadModel listing = new FakeReadModel();
    private final FakeDirectory directory = new FakeDirectory();
    private final KeyStates states = new KeyStates(ledger, 100);
    private final ProvenFollower follower =
            proven(ledger.follow("verification", "ApiKey", states), Duration.ofSeconds(30));
    private final Verifier verifier = verifier(follower);
    private final ApiKeySecret secret = Secrets.fresh();
    private final SampleKey key = SampleKey.number(1).withDigest(secret.digest());

    private ProvenFollower proven(LedgerFollower at, Duration bound) {
        return new ProvenFollower(ledger, at, bound, "API keys");
    }

    private Verifier verifier(LedgerFollower at) {
        return verifier(proven(at, Duration.ofSeconds(30)));
    }

    private Verifier verifier(ProvenFollower at) {
        return new Verifier(ledger, at, states, new KeyIds(directory, 100), listing);
    }

    @AfterEach
    void close() {
        follower.close();
        stored.close();
    }

    @Test
    void givenKeyOfEachStatus_whenVerified_thenTheFirstCodeThatApplies() {
        directory.learns(key);
        writer.write(events.created(key));
        assertThat(code()).isEqualTo(VerificationCode.VALID);
        assertThat(codeIn(Environment.PREVIEW)).isEqualTo(VerificationCode.WRONG_ENVIRONMENT);

        writer.write(events.revoked(key));
        assertThat(code()).isEqualTo(VerificationCode.REVOKED);
        assertThat(codeIn(Environment.PREVIEW)).isEqualTo(VerificationCode.WRONG_ENVIRONMENT);

        writer.write(events.deleted(key));
        assertThat(code()).isEqualTo(VerificationCode.DELETED);
        assertThat(codeIn(Environment.PREVIEW)).isEqualTo(VerificationCode.WRONG_ENVIRONMENT);
    }

    @Test
    void v7_givenKeyOfAnotherOrganization_whenVerified_thenUnknownWithoutAKey() {
        directory.learns(key);
        writer.write(events.created(key));
        listing.reaches(1);

        Verdict verdict = verifier.verify(presented(), STRANGER);

        assertThat(verdict.code()).isEqualTo(VerificationCode.UNKNOWN);
        assertThat(verdict.key()).isEmpty();
    }

    @Test
    void v7_givenReadModelThatPointsToAKeyOfOthers_whenVerified_thenUnknownAllTheSame() {
        directory.learns(key.of(SampleKey.GLOBEX));
        writer.write(events.created(key));

        assertThat(verifier.verify(presented(), STRANGER).code())
                .isEqualTo(VerificationCode.UNKNOWN);
    }

    /** The time of an answer must not tell a stranger that there is such a key. */
    @Test
    void v7_givenKeyOfOthersThatTheyVerify_whenAStrangerDoes_thenAsMuchIsReadAsForNone() {
        directory.learns(key);
        writer.write(events.created(key));
        listing.reaches(1);
        assertThat(code()).isEqualTo(VerificationCode.VALID);
        int questions = directory.questions();
        int loads = ledger.loads();

        verifier.verify(presented(), STRANGER);
        int ofForeign = directory.questions() - questions;
        verifier.verify(
                new Presentation(Optional.of(Secrets.fresh()), Environment.PRODUCTION, false),
                STRANGER);

        assertThat(ofForeign).isEqualTo(directory.questions() - questions - ofForeign).isEqualTo(2);
        assertThat(ledger.loads()).isEqualTo(loads);
    }

    @Test
    void givenReadModelThatPointsToAKeyOfAnotherSecret_whenVerified_thenUnknown() {
        writer.write(events.created(SampleKey.number(1)));
        directory.learns(key);

        assertThat(code()).isEqualTo(VerificationCode.UNKNOWN);
    }

    @Test
    void givenSecretThatNobodyHas_whenTheListingHasTheHead_thenUnknown() {
        writer.write(events.created(SampleKey.number(2)));
        listing.reaches(1);

        assertThat(code()).isEqualTo(VerificationCode.UNKNOWN);
    }

    @Test
    void givenNewKey_whenTheListingLearnsItWhileAwaited_thenValid() {
        writer.write(events.created(key));
        listing.whenAwaited(
                () -> {
                    directory.learns(key);
                    listing.reaches(1);
                });

        assertThat(code()).isEqualTo(VerificationCode.VALID);
    }

    @Test
    void givenListingThatStaysBehind_whenASecretIsNotFound_thenUnavailableAndNotUnknown() {
        writer.write(events.created(key));

        assertUnavailable(verifier, presented());
    }

    @Test
    void givenParkedKeys_whenASecretIsNotFound_thenUnavailableAndNotUnknown() {
        listing.parksAKey();

        assertUnavailable(verifier, presented());
    }

    @Test
    void givenParkedKeys_whenAnotherKeyIsVerified_thenValid() {
        directory.learns(key);
        writer.write(events.created(key));
        listing.parksAKey();

        assertThat(code()).isEqualTo(VerificationCode.VALID);
    }

    @Test
    void givenFollowerThatStaysBehind_whenVerified_thenUnavailable() {
        directory.learns(key);
        writer.write(events.created(key));

        assertUnavailable(verifier(new DeadFollower(0)), presented());
    }

    @Test
    void givenFollowerThatStaysBehind_whenTheSecretIsMalformed_thenThatIsSaidAllTheSame() {
        writer.write(events.created(key));

        Verdict verdict =
                verifier(new DeadFollower(0))
                        .verify(
                                new Presentation(Optional.empty(), Environment.PRODUCTION, true),
                                NO_ORGANIZATION);

        assertThat(verdict.code()).isEqualTo(VerificationCode.MALFORMED);
    }

    @Test
    void givenHoleInTheHistory_whenVerified_thenUnavailableAndNeverValid() {
        directory.learns(key);
        writer.write(events.created(key));
        events.lost(key);
        writer.write(events.reactivated(key));

        assertUnavailable(verifier, presented());
    }

    @Test
    void givenLedgerThatIsAway_whenTheKeyIsNotHeld_thenUnavailable() {
        directory.learns(key);
        writer.write(events.created(key));
        ledger.goesAway();

        assertUnavailable(verifier, presented());
    }

    @Test
    void givenRevokeByAnotherProcess_whenVerifiedStrongly_thenRevoked() {
        directory.learns(key);
        writer.write(events.created(key));
        assertThat(code()).isEqualTo(VerificationCode.VALID);

        try (SqliteLedgerStore other = SqliteLedgerStore.open(stored.file())) {
            other.append(StoredRevocations.of(key, 1));
        }

        Presentation strong = new Presentation(Optional.of(secret), Environment.PRODUCTION, true);
        assertThat(verifier.verify(strong, NO_ORGANIZATION).code())
                .isEqualTo(VerificationCode.REVOKED);
    }

    /** V6. */
    @Test
    void
            givenLedgerThatIsAwayForLongerThanTheBound_whenVerified_thenUnavailableAndWellAgainByItself() {
        directory.learns(key);
        writer.write(events.created(key));
        try (ProvenFollower brief = briefly(ledger.follow("brief", "ApiKey", states))) {
            Verifier cut = verifier(brief);
            awaitValid(cut);

            ledger.goesAway();
            Awaitility.await().untilAsserted(() -> assertUnavailable(cut, presented()));

            ledger.comesBack();
            awaitValid(cut);
        }
    }

    /** Where the thread that renews the proof has to wait, it may be too old for a moment. */
    private void awaitValid(Verifier cut) {
        Awaitility.await()
                .ignoreExceptionsInstanceOf(VerificationUnavailableException.class)
                .until(() -> cut.verify(presented(), NO_ORGANIZATION).isValid());
    }

    /** V6: a stream that is quiet because it is dead, while another process revokes. */
    @Test
    void givenDeadStreamAndRevokeByAnotherProcess_whenVerified_thenUnavailableAndNeverValid() {
        directory.learns(key);
        writer.write(events.created(key));
        assertThat(code()).isEqualTo(VerificationCode.VALID);
        try (ProvenFollower dead = briefly(new DeadFollower(ledger.head()));
                SqliteLedgerStore other = SqliteLedgerStore.open(stored.file())) {
            other.append(StoredRevocations.of(key, 1));

            Awaitility.await().untilAsserted(() -> assertUnavailable(verifier(dead), presented()));
        }
    }

    private ProvenFollower briefly(LedgerFollower at) {
        return proven(at, Duration.ofMillis(400));
    }

    private VerificationCode code() {
        return codeIn(Environment.PRODUCTION);
    }

    private VerificationCode codeIn(Environment environment) {
        return verifier.verify(
                        new Presentation(Optional.of(secret), environment, false), NO_ORGANIZATION)
                .code();
    }

    private Presentation presented() {
        return new Presentation(Optional.of(secret), Environment.PRODUCTION, false);
    }

    private static void assertUnavailable(Verifier verifier, Presentation presented) {
        assertThatThrownBy(() -> verifier.verify(presented, NO_ORGANIZATION))
                .isInstanceOf(VerificationUnavailableException.class);
    }

    /** Hears nothing any more, and tells so at once. */
    private record DeadFollower(long appliedPosition) implements LedgerFollower {

        @Override
        public boolean awaitApplied(long position, Duration atMost) {
            return position <= appliedPosition;
        }

        @Override
        public void close() {}
    }
}
