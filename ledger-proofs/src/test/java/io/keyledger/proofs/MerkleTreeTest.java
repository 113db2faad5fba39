package io.keyledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    private static final int LEAVES = 70;

    @Test
    void everyRootIsThatOfItsLeaves() {
        MerkleTree tree = Trees.ofSize(LEAVES);
        for (int size = 0; size <= LEAVES; size++) {
            assertThat(tree.root(size)).isEqualTo(Trees.rootOf(Trees.leaves(size)));
        }
    }

    @Test
    void everyInclusionProofProvesItsLeafAndNoOther() {
        MerkleTree tree = Trees.ofSize(LEAVES);
        for (int size = 1; size <= LEAVES; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusionProof(index, size);
                assertThat(proof.proves(Trees.leaf(index), tree.root(size))).isTrue();
                assertThat(proof.proves(Trees.leaf(index + 1), tree.root(size))).isFalse();
            }
        }
    }

    @Test
    void everyConsistencyProofProvesItsTwoRootsAndNoOthers() {
        MerkleTree tree = Trees.ofSize(LEAVES);
        for (int to = 1; to <= LEAVES; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = tree.consistencyProof(from, to);
                assertThat(proof.proves(tree.root(from), tree.root(to))).isTrue();
                assertThat(proof.proves(tree.root(from - 1), tree.root(to))).isFalse();
                assertThat(proof.proves(tree.root(from), tree.root(to - 1))).isFalse();
            }
        }
    }

    /** Sizes at which tiles of one and of two levels are full, and their neighbours. */
    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 65_535, 65_536, 65_537})
    void givenTilesOfSeveralLevels_thenRootAndProofsAreRight(int size) {
        MerkleTree tree = Trees.ofSize(size);
        Hash root = Trees.rootOf(Trees.leaves(size));

        assertThat(tree.root(size)).isEqualTo(root);
        for (int index : List.of(0, 254, size - 1)) {
            assertThat(tree.inclusionProof(index, size).proves(Trees.leaf(index), root)).isTrue();
        }
        for (int from : List.of(1, 255, size - 1)) {
            assertThat(tree.consistencyProof(from, size).proves(tree.root(from), root)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "5, 5", "0, 0", "0, -1"})
    void givenNoSuchLeaf_thenThereIsNoProof(long index, long size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trees.ofSize(5).inclusionProof(index, size));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "5, 4"})
    void givenNoSuchSizes_thenThereIsNoProof(long from, long to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trees.ofSize(5).consistencyProof(from, to));
    }
}
