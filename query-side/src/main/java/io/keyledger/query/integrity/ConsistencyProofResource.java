package io.keyledger.query.integrity;

import io.keyledger.proofs.ConsistencyProof;
import io.keyledger.proofs.Hash;
import java.util.List;

/** Numbers are strings, as positions are everywhere; hashes are base64. */
record ConsistencyProofResource(String from, String to, List<String> hashes) {

    static ConsistencyProofResource of(ConsistencyProof proof) {
        return new ConsistencyProofResource(
                Long.toString(proof.from()),
                Long.toString(proof.to()),
                proof.hashes().stream().map(Hash::base64).toList());
    }
}
