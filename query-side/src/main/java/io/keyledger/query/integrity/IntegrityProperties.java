package io.keyledger.query.integrity;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param ledgerTree {@code keyledger.ledger-tree}: whether the tree is kept; without it there are
 *     neither checkpoints nor proofs. {@link WhereTreeIsKept} asks for it; what is neither true nor
 *     false is refused here
 * @param ledgerOrigin {@code keyledger.ledger-origin}: the name of this ledger in checkpoints; by
 *     default one that no other ledger has
 * @param ledgerSigningKeyFile {@code keyledger.ledger-signing-key-file}: an Ed25519 private key in
 *     PEM; by default {@code ledger-signing-key} in the data directory, made when it is not there
 */
@ConfigurationProperties("keyledger")
record IntegrityProperties(
        @DefaultValue("true") boolean ledgerTree,
        Optional<String> ledgerOrigin,
        Optional<String> ledgerSigningKeyFile) {}
