package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.ConsistencyProof;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.InclusionProof;
import io.keyledger.proofs.SignedNote;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProofHttpTest extends QueryHttpTest {

    private String auditor = "";
    private Checkpoint earlier = new Checkpoint("none", 0, Hash.OF_NOTHING);

    @BeforeEach
    void writeSomething() {
        auditor = tokenWith("auditor");
        write(events.created(newKey()));
        earlier = checkpoint();
    }

    private Checkpoint checkpoint() {
        String note = get(auditor, "/v1/ledger/checkpoint").isOk().body();
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    private Answer inclusion(String token, long position, long size) {
        return get(
                token, "/v1/ledger/inclusion-proof?position=%d&size=%d".formatted(position, size));
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.get("hashes")
                .valueStream()
                .map(JsonNode::asString)
                .map(Hash::ofBase64)
                .toList();
    }

    @Test
    void anInclusionProofProvesThatTheCheckpointCoversTheEvent() {
        long position = earlier.size();

        JsonNode proof = inclusion(auditor, position, position).isOk().json();

        assertThat(proof.get("position").stringValue()).isEqualTo(Long.toString(position));
        assertThat(proof.get("leafIndex").stringValue()).isEqualTo(Long.toString(position - 1));
        assertThat(proof.get("size").stringValue()).isEqualTo(Long.toString(position));
        Hash leaf = Hash.ofBase64(proof.get("leafHash").stringValue());
        assertThat(
                        new InclusionProof(position - 1, position, hashes(proof))
                                .proves(leaf, earlier.root()))
                .isTrue();
    }

    @Test
    void aConsistencyProofProvesThatTheLedgerOnlyGrew() {
        write(events.created(newKey()), events.created(newKey()));
        Checkpoint later = checkpoint();

        JsonNode proof =
                get(
                                auditor,
                                "/v1/ledger/consistency-proof?from=%d&to=%d"
                                        .formatted(earlier.size(), later.size()))
                        .isOk()
                        .json();

        assertThat(proof.get("from").stringValue()).isEqualTo(Long.toString(earlier.size()));
        assertThat(proof.get("to").stringValue()).isEqualTo(Long.toString(later.size()));
        assertThat(
                        new ConsistencyProof(earlier.size(), later.size(), hashes(proof))
                                .proves(earlier.root(), later.root()))
                .isTrue();
    }

    /** The tree may follow a little later; who names a position that was acknowledged gets it. */
    @Test
    void givenEventThatWasJustWritten_thenItCanBeProven() {
        write(events.created(newKey()));

        inclusion(auditor, earlier.size() + 1, earlier.size() + 1).isOk();
    }

    @Test
    void givenEventOfAnotherOrganization_thenItIsNotThere() {
        String other = tokenOf(anotherOrganization().value(), "auditor");
        long position = earlier.size();
        String operator = tokenOf(null, "operator");

        inclusion(other, position, position).isProblem(404, "not-found");
        inclusion(auditor, position, position).isOk();
        inclusion(operator, position, position).isOk();
        inclusion(tokenOf(null, "auditor"), position, position).isOk();
    }

    /** The token of this test was issued in the name of nobody's organization. */
    @Test
    void givenEventOfNoOrganization_thenOnlyUnboundCallersSeeIt() {
        long position = earlier.size() - 1;

        inclusion(auditor, position, earlier.size()).isProblem(404, "not-found");
        inclusion(tokenOf(null, "auditor"), position, earlier.size()).isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "position=0&size=1, position",
        "position=1&size=0, size",
        "position=-1&size=1, position",
        "position=1&size=1000000000, size",
        "position=1&size=999999999999999999999, size",
        "position=2&size=1, position",
        "position=one&size=1, position",
        "position=&size=1, position",
        "size=1, position",
        "position=1, size",
    })
    void givenPlaceThatCannotBe_thenRefused(String query, String parameter) {
        get(auditor, "/v1/ledger/inclusion-proof?" + query).blames(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "from=0&to=1, from",
        "from=1&to=0, to",
        "from=1&to=1000000000, to",
        "from=2&to=1, from",
        "from=1.5&to=2, from",
        "to=1, from",
        "from=1, to",
    })
    void givenSizesThatCannotBe_thenRefused(String query, String parameter) {
        get(auditor, "/v1/ledger/consistency-proof?" + query).blames(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inclusion-proof?position=1&size=1", "consistency-proof?from=1&to=1"})
    void givenNoCredentialOrNoPermission_thenRefused(String resource) {
        get("", "/v1/ledger/" + resource).isProblem(401, "unauthenticated");
        get(tokenWith("verifier"), "/v1/ledger/" + resource).isProblem(403, "forbidden");
    }
}
