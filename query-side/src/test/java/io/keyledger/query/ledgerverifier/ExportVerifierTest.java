package io.keyledger.query.ledgerverifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.PositionedEvent;
import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.Ed25519Keys;
import io.keyledger.proofs.GrowingTree;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.NoteSigner;
import io.keyledger.query.checkpoints.LeafHints;
import io.keyledger.query.cloudevents.CloudEvents;
import io.keyledger.query.integrity.TreeFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** H4 for exports: what was changed in one is found, and its position is named. */
class ExportVerifierTest {

    private static final int EVENTS = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir private static Path original;
    private static List<String> exported = List.of();
    private static String oldCheckpoint = "";
    private static String checkpoint = "";

    @TempDir private Path directory;
    private final List<String> lines = new ArrayList<>();
    private boolean hinted = true;

    @BeforeAll
    static void makeLedger() {
        try (TreeFixture fixture = new TreeFixture(original)) {
            fixture.write(600);
            oldCheckpoint = fixture.checkpoint().toString();
            fixture.write(EVENTS - 600);
            checkpoint = fixture.checkpoint().toString();
            exported = fixture.storedEvents(EVENTS).stream().map(ExportVerifierTest::line).toList();
        }
    }

    private static String line(PositionedEvent event) {
        return CloudEvents.of(event).json();
    }

    @BeforeEach
    void takeLines() throws IOException {
        lines.addAll(exported);
        Files.writeString(directory.resolve("old.txt"), oldCheckpoint);
    }

    private Verification.Outcome check() throws Exception {
        return checkWith(TreeFixture.SIGNER);
    }

    private Verification.Outcome checkWith(NoteSigner signer) throws Exception {
        Path export = directory.resolve("events.ndjson");
        Files.writeString(export, String.join("", lines.stream().map(l -> l + "\n").toList()));
        if (!lines.get(lines.size() - 1).startsWith("{\"manifest")) {
            Files.writeString(export, Files.readString(export) + manifest(EVENTS) + "\n");
        }
        return verify(export, signer);
    }

    private Verification.Outcome verify(Path export, NoteSigner signer) {
        return new Verification()
                .run(
                        "--export=" + export,
                        "--public-key=" + signer.key(),
                        "--checkpoint=" + directory.resolve("old.txt"));
    }

    /** As the server wrote it, before somebody changed lines. */
    private String manifest(int count) throws Exception {
        return manifest(exported.subList(0, count), checkpoint);
    }

    private String manifest(List<String> events, String signed) throws Exception {
        LeafHints hints = new LeafHints();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (String line : events) {
            sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            if (hinted) {
                hints.add(Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return JSON.writeValueAsString(
                Map.of(
                        "manifest",
                        Map.of(
                                "count",
                                events.size(),
                                "first",
                                "1",
                                "last",
                                Integer.toString(events.size()),
                                "sha256",
                                HexFormat.of().formatHex(sha256.digest()),
                                "checkpoint",
                                signed,
                                "leafHints",
                                hints.toString())));
    }

    private void changeByteOfLine(int position) {
        String line = lines.get(position - 1);
        int at = line.indexOf("\"name\":\"") + 8;
        lines.set(
                position - 1,
                line.substring(0, at) + (char) (line.charAt(at) ^ 1) + line.substring(at + 1));
    }

    @Test
    void givenNothingWasChanged_thenItFits() throws Exception {
        assertThat(check())
                .isEqualTo(
                        new Verification.Outcome(
                                0, "Fits: 1000 events, and up to position 1000 a checkpoint fits"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 444, 600, 1000})
    void givenOneByteChanged_thenItsPositionIsNamed(int position) throws Exception {
        changeByteOfLine(position);

        assertThat(check().status()).isEqualTo(1);
        assertThat(check().text()).startsWith("Does not fit: position " + position + ": ");
    }

    @Test
    void givenOneByteChangedAndNoHints_thenTheRangeBetweenCheckpointsIsNamed() throws Exception {
        hinted = false;
        changeByteOfLine(444);

        assertThat(check().text())
                .startsWith("Does not fit: the first such position is one of 1 to 600: ");
    }

    @Test
    void givenEventRemoved_thenItsPositionIsNamed() throws Exception {
        lines.remove(443);

        assertThat(check().text()).startsWith("Does not fit: position 444: it is missing");
    }

    @Test
    void givenLastEventRemoved_thenItsPositionIsNamed() throws Exception {
        lines.remove(999);

        assertThat(check().text()).startsWith("Does not fit: position 1000: it is missing");
    }

    @Test
    void givenTwoEventsSwapped_thenTheFirstOfThemIsNamed() throws Exception {
        String first = lines.get(443);
        lines.set(443, lines.get(500));
        lines.set(500, first);

        assertThat(check().text()).startsWith("Does not fit: position 444: ");
    }

    @Test
    void givenEventAdded_thenItsPositionIsNamed() throws Exception {
        lines.add(lines.get(999).replace("\"position\":\"1000\"", "\"position\":\"1001\""));

        assertThat(check().text()).startsWith("Does not fit: position 1001: ");
    }

    @Test
    void givenLineThatIsNoEvent_thenItsPositionIsNamed() throws Exception {
        lines.set(443, "{\"a\":1,\"a\":2}");

        assertThat(check().text()).startsWith("Does not fit: position 444: the line is no event");
    }

    @Test
    void givenOtherSpellingOfTheSameEvent_thenItsPositionIsNamed() throws Exception {
        lines.set(443, lines.get(443).replace(",\"", ", \""));

        assertThat(check().text()).startsWith("Does not fit: position 444: ");
    }

    /** By whoever has the signing key: nothing but the older checkpoint is against it. */
    @Test
    void givenEverythingMadeAnewFromAnotherHistory_thenTheOldCheckpointBetraysIt()
            throws Exception {
        changeByteOfLine(444);
        lines.add(manifest(List.copyOf(lines), checkpointOver(lines)));

        assertThat(check())
                .isEqualTo(
                        new Verification.Outcome(
                                1,
                                "Does not fit: the first such position is one of 1 to 600:"
                                        + " not what the checkpoint over 600 events was signed for"));
    }

    private static String checkpointOver(List<String> events) {
        GrowingTree tree = new GrowingTree();
        events.forEach(line -> tree.append(Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8))));
        Checkpoint signed =
                new Checkpoint(TreeFixture.SIGNER.key().name(), tree.size(), tree.root());
        return TreeFixture.SIGNER.sign(signed.text()).toString();
    }

    @Test
    void givenAnotherKeyThanTheCheckpointsWereSignedWith_thenTheyAreRefused() throws Exception {
        NoteSigner other =
                new NoteSigner("keyledger/sample", Ed25519Keys.generate(new SecureRandom()));

        assertThat(checkWith(other).status()).isEqualTo(1);
        assertThat(checkWith(other).text()).contains("not signed by the key");
    }

    @Test
    void givenExportThatWasCutOff_thenItDoesNotFit() throws IOException {
        Path export = directory.resolve("cut.ndjson");
        Files.write(export, exported);

        assertThat(verify(export, TreeFixture.SIGNER).text())
                .contains("position 1001: the export ends here without a manifest");
    }

    @Test
    void givenExportThatGoesOnBehindItsManifest_thenItDoesNotFit() throws Exception {
        lines.add(manifest(EVENTS));
        lines.add("{\"manifest\":{}}");

        assertThat(check().text()).contains("goes on after its manifest");
    }

    @Test
    void givenWrongDigestOnly_thenItSaysThatEveryEventFits() throws Exception {
        lines.add(manifest(EVENTS).replaceFirst("\"sha256\":\"..", "\"sha256\":\"xx"));

        assertThat(check().text()).contains("sha256", "every event fits");
    }

    @Test
    void givenExportOfAPart_thenItCannotBeCheckedAsAWhole() throws Exception {
        String manifest = manifest(2).replace("\"last\":\"2\"", "\"last\":\"40\"");
        lines.clear();
        lines.addAll(List.of(exported.get(0), exported.get(39), manifest));

        assertThat(check().status()).isEqualTo(2);
        assertThat(check().text()).contains("inclusion proof");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense=1",
                "--export",
                "--export=a",
                "--export=a --ledger=b",
                "--export=a --public-key=b",
                "--export=a --export=b",
                "--export=nowhere --public-key=KEY --checkpoint=nowhere",
                "--ledger=nowhere",
            })
    void givenOptionsThatDoNotSuffice_thenStatusTwo(String options) {
        String[] words = options.replace("KEY", TreeFixture.SIGNER.key().toString()).split(" ");

        assertThat(new Verification().run(options.isEmpty() ? new String[0] : words).status())
                .isEqualTo(2);
    }
}
