package io.keyledger.query.integrity;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemMapping;
import io.keyledger.ledger.CheckpointStore;
import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.TileStore;
import io.keyledger.proofs.NoteSigner;
import io.keyledger.query.checkpoints.CheckpointSource;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tree, its keeper and what is told of them, wired; or none of it. */
@Configuration(proxyBeanMethods = false)
@WhereTreeIsKept
@EnableConfigurationProperties(IntegrityProperties.class)
class IntegrityConfiguration {

    @Bean
    NoteSigner checkpointSigner(
            IntegrityProperties properties, DataDirectory directory, Ledger ledger) {
        KeyPair keys =
                properties
                        .ledgerSigningKeyFile()
                        .map(file -> new SigningKeyFile(Path.of(file)).read())
                        .orElseGet(() -> ownKey(directory));
        String origin = properties.ledgerOrigin().orElseGet(() -> ownOrigin(ledger));
        return signer(origin, keys);
    }

    private static NoteSigner signer(String origin, KeyPair keys) {
        try {
            return new NoteSigner(origin, keys);
        } catch (IllegalArgumentException e) {
            throw new IntegritySetupException(
                    "The setting keyledger.ledger-origin cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyPair ownKey(DataDirectory directory) {
        return new SigningKeyFile(directory.resolve(SigningKeyFile.NAME))
                .readOrCreate(new SecureRandom());
    }

    private static String ownOrigin(Ledger ledger) {
        byte[] random = ledger.secretFor("origin of checkpoints");
        return "keyledger/" + HexFormat.of().formatHex(random, 0, 8);
    }

    @Bean
    CheckpointKey checkpointKey(
            NoteSigner signer, Optional<CheckpointStore> shared, DataDirectory directory) {
        CheckpointKey key =
                shared.map(store -> CheckpointKey.agreed(signer, store))
                        .orElseGet(() -> CheckpointKey.of(signer));
        PublicKeyFile.publish(key.key(), directory);
        return key;
    }

    @Bean
    LedgerTree ledgerTree(Ledger ledger, TileStore tiles) {
        return new LedgerTree(ledger, tiles);
    }

    @Bean
    CheckpointFile checkpointFile(DataDirectory directory) {
        return CheckpointFile.open(directory.resolve(CheckpointFile.NAME));
    }

    @Bean
    Checkpoints checkpoints(
            CheckpointKey key, Optional<CheckpointStore> shared, CheckpointFile file, Clock clock) {
        CheckpointLog log =
                shared.<CheckpointLog>map(store -> new SharedCheckpoints(store, file)).orElse(file);
        return new Checkpoints(key, log, clock);
    }

    @Bean
    TreeKeeper treeKeeper(
            Ledger ledger,
            LedgerTree tree,
            Checkpoints checkpoints,
            Optional<CheckpointStore> shared) {
        return new TreeKeeper(
                ledger,
                tree,
                checkpoints,
                shared.isPresent() ? TreeKeeper.SHARED_INTERVAL : TreeKeeper.INTERVAL);
    }

    @Bean
    LedgerProofs ledgerProofs(Ledger ledger, LedgerTree tree, TreeKeeper keeper) {
        return new LedgerProofs(ledger, tree, keeper);
    }

    @Bean
    TreeMetrics treeMetrics(Ledger ledger, LedgerTree tree, TreeKeeper keeper) {
        return new TreeMetrics(ledger, tree, keeper);
    }

    @Bean
    CheckpointSource checkpointsOfExports(TreeKeeper keeper) {
        return new CheckpointsOfExports(keeper);
    }

    @Bean
    static ProblemMapping integrityProblems() {
        return failure ->
                failure instanceof ProofsUnavailableException
                                || failure instanceof BrokenIntegrityException
                        ? Optional.of(
                                new ProblemException(
                                        ErrorCode.UNAVAILABLE,
                                        "Nothing can be proven about the ledger now."))
                        : Optional.empty();
    }
}
