package io.keyledger.query.ledgerverifier;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import io.keyledger.ledger.sqlite.SqliteLedgerFile;
import io.keyledger.proofs.NoteKey;
import io.keyledger.query.integrity.CheckpointFile;
import io.keyledger.query.integrity.PublicKeyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code verify-ledger}. */
final class LedgerVerifier {

    private static final int FITS = 0;
    private static final int DOES_NOT_FIT = 1;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final PrintStream err;

    LedgerVerifier(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * @return 0 if everything fits, 1 if something does not, 2 if it could not be checked
     */
    int run(String... options) {
        try {
            out.println("Fits: " + check(VerifyOptions.parse(options)));
            return FITS;
        } catch (MisfitException e) {
            out.println("Does not fit: " + e.getMessage());
            return DOES_NOT_FIT;
        } catch (UncheckableException | LedgerUnavailableException e) {
            err.println(e.getMessage());
            return NOT_CHECKED;
        }
    }

    private static String check(VerifyOptions options)
            throws MisfitException, UncheckableException {
        return options.export().isPresent()
                ? checkExport(options, options.export().get())
                : checkDirectory(options, options.ledger().orElseThrow());
    }

    private static String checkExport(VerifyOptions options, Path export)
            throws MisfitException, UncheckableException {
        TrustedCheckpoints checkpoints = checkpoints(options, options.publicKeys());
        return new ExportCheck(new ExportLines(export), checkpoints).run();
    }

    /** The file of checkpoints is read first: what it covers is in the tree already. */
    private static String checkDirectory(VerifyOptions options, Path directory)
            throws MisfitException, UncheckableException {
        Path events = directory.resolve(SqliteLedgerConfiguration.FILE);
        if (!Files.isRegularFile(events)) {
            throw new UncheckableException(
                    "There is no %s in %s; a ledger on PostgreSQL is checked by an --export of it"
                            .formatted(events.getFileName(), directory));
        }
        List<NoteKey> keys =
                options.publicKeys().isEmpty() ? keysIn(directory) : options.publicKeys();
        TrustedCheckpoints checkpoints = checkpoints(options, keys);
        Path file = directory.resolve(CheckpointFile.NAME);
        if (Files.exists(file)) {
            checkpoints.addFrom(file);
        }
        if (checkpoints.count() == 0) {
            throw new UncheckableException("There is no checkpoint to compare with");
        }
        return new LedgerDirectoryCheck(SqliteLedgerFile.at(events), new RootCheck(checkpoints))
                .run();
    }

    private static List<NoteKey> keysIn(Path directory) throws UncheckableException {
        try {
            return PublicKeyFile.read(directory.resolve(PublicKeyFile.NAME));
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckableException(
                    "There is no key in %s: name one by --public-key".formatted(directory));
        }
    }

    private static TrustedCheckpoints checkpoints(VerifyOptions options, List<NoteKey> keys)
            throws MisfitException, UncheckableException {
        TrustedCheckpoints checkpoints = new TrustedCheckpoints(keys);
        for (Path file : options.checkpoints()) {
            checkpoints.addFrom(file);
        }
        return checkpoints;
    }
}
