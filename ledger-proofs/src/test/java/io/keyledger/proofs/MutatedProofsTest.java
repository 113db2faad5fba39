package io.keyledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** H5: whatever is changed in a proof, it proves nothing any more. */
class MutatedProofsTest {

    private static final int PROOFS = 500;
    private static final int MUTATIONS_OF_EACH = 100;
    private static final int LEAVES = 1_000;
    private static final MerkleTree TREE = Trees.ofSize(LEAVES);

    private final Random random = new Random(9162);

    @Test
    void given50000MutatedInclusionProofs_thenAllAreRefused() {
        for (int i = 0; i < PROOFS; i++) {
            int size = 1 + random.nextInt(LEAVES);
            int index = random.nextInt(size);
            InclusionProof proof = TREE.inclusionProof(index, size);
            Hash root = TREE.root(size);
            assertThat(proof.proves(Trees.leaf(index), root)).isTrue();
            assertThat(mutationsOf(proof.hashes()))
                    .map(hashes -> new InclusionProof(index, size, hashes))
                    .noneMatch(mutated -> mutated.proves(Trees.leaf(index), root));
        }
    }

    @Test
    void given50000MutatedConsistencyProofs_thenAllAreRefused() {
        for (int i = 0; i < PROOFS; i++) {
            int to = 2 + random.nextInt(LEAVES - 1);
            int from = 1 + random.nextInt(to - 1);
            ConsistencyProof proof = TREE.consistencyProof(from, to);
            Hash fromRoot = TREE.root(from);
            Hash toRoot = TREE.root(to);
            assertThat(proof.proves(fromRoot, toRoot)).isTrue();
            assertThat(mutationsOf(proof.hashes()))
                    .map(hashes -> new ConsistencyProof(from, to, hashes))
                    .noneMatch(mutated -> mutated.proves(fromRoot, toRoot));
        }
    }

    @Test
    void givenEveryByteOfAProofChanged_thenRefused() {
        InclusionProof inclusion = TREE.inclusionProof(613, LEAVES);
        ConsistencyProof consistency = TREE.consistencyProof(613, LEAVES);
        for (int at = 0; at < inclusion.hashes().size() * Hash.BYTES; at++) {
            List<Hash> changed = withChangedByte(inclusion.hashes(), at);
            assertThat(
                            new InclusionProof(613, LEAVES, changed)
                                    .proves(Trees.leaf(613), TREE.root(LEAVES)))
                    .isFalse();
        }
        for (int at = 0; at < consistency.hashes().size() * Hash.BYTES; at++) {
            List<Hash> changed = withChangedByte(consistency.hashes(), at);
            assertThat(
                            new ConsistencyProof(613, LEAVES, changed)
                                    .proves(TREE.root(613), TREE.root(LEAVES)))
                    .isFalse();
        }
    }

    @Test
    void givenSizesThatCannotBe_thenRefused() {
        List<Hash> path = TREE.inclusionProof(3, 8).hashes();
        for (long size : List.of(0L, -1L, 3L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThat(new InclusionProof(3, size, path).proves(Trees.leaf(3), TREE.root(8)))
                    .isFalse();
            assertThat(new InclusionProof(size, 8, path).proves(Trees.leaf(3), TREE.root(8)))
                    .isEqualTo(size == 3L);
            assertThat(new ConsistencyProof(size, 8, path).proves(TREE.root(4), TREE.root(8)))
                    .isFalse();
            assertThat(new ConsistencyProof(4, size, path).proves(TREE.root(4), TREE.root(8)))
                    .isFalse();
        }
    }

    @Test
    void givenProofOfASizeWithItself_thenOnlyTheEmptyOneOfEqualRootsIsAccepted() {
        ConsistencyProof itself = TREE.consistencyProof(5, 5);

        assertThat(itself.proves(TREE.root(5), TREE.root(5))).isTrue();
        assertThat(itself.proves(TREE.root(5), TREE.root(6))).isFalse();
        assertThat(
                        new ConsistencyProof(5, 5, List.of(TREE.root(5)))
                                .proves(TREE.root(5), TREE.root(5)))
                .isFalse();
    }

    /**
     * Sizes are not mutated: they say where a proof's hashes belong, and next to the right edge
     * neighbouring sizes can mean the same. What binds a root to its size is the checkpoint.
     */
    private List<List<Hash>> mutationsOf(List<Hash> hashes) {
        return Stream.generate(() -> mutate(hashes)).limit(MUTATIONS_OF_EACH).toList();
    }

    private List<Hash> mutate(List<Hash> hashes) {
        List<Hash> mutated = new ArrayList<>(hashes);
        if (hashes.isEmpty()) {
            mutated.add(Trees.leaf(random.nextInt(LEAVES)));
            return mutated;
        }
        int at = random.nextInt(hashes.size());
        switch (random.nextInt(5)) {
            case 0 -> mutated.remove(at);
            case 1 -> mutated.add(at, Trees.leaf(LEAVES + random.nextInt(LEAVES)));
            case 2 -> mutated.add(hashes.get(at));
            case 3 -> mutated.set(at, Trees.leaf(LEAVES + random.nextInt(LEAVES)));
            default -> {
                return withChangedByte(hashes, at * Hash.BYTES + random.nextInt(Hash.BYTES));
            }
        }
        return mutated;
    }

    private static List<Hash> withChangedByte(List<Hash> hashes, int at) {
        byte[] bytes = hashes.get(at / Hash.BYTES).bytes();
        bytes[at % Hash.BYTES] ^= 0x40;
        List<Hash> changed = new ArrayList<>(hashes);
        changed.set(at / Hash.BYTES, Hash.of(bytes));
        return changed;
    }
}
