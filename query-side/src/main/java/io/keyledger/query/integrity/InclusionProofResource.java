package io.keyledger.query.integrity;

import io.keyledger.proofs.Hash;
import io.keyledger.proofs.InclusionProof;
import java.util.List;

/** Numbers are strings, as positions are everywhere; hashes are base64. */
record InclusionProofResource(
        String position, String leafIndex, String size, String leafHash, List<String> hashes) {

    static InclusionProofResource of(InclusionProof proof, Hash leaf) {
        return new InclusionProofResource(
                Long.toString(proof.index() + 1),
                Long.toString(proof.index()),
                Long.toString(proof.size()),
                leaf.base64(),
                proof.hashes().stream().map(Hash::base64).toList());
    }
}
