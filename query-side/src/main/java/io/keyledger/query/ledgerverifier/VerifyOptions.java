package io.keyledger.query.ledgerverifier;

import io.keyledger.proofs.NoteKey;
import io.keyledger.query.integrity.PublicKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options of the command, each {@code --name value} or {@code --name=value}.
 *
 * @param publicKeys one for each time that the signing key was replaced, and one more
 */
record VerifyOptions(
        Optional<Path> export,
        Optional<Path> ledger,
        List<Path> checkpoints,
        List<NoteKey> publicKeys) {

    static final String USAGE =
            """
            Usage: verify-ledger --export FILE --public-key KEY… [--checkpoint FILE]…
                   verify-ledger --ledger DATA_DIR [--public-key KEY]… [--checkpoint FILE]…

              --export      an NDJSON export of the whole ledger
              --ledger      a data directory, whether or not a server runs on it; with the
                            ledger on PostgreSQL there are no events in it: check an export
              --checkpoint  a signed checkpoint, or a file "checkpoints" of a data directory
              --public-key  as GET /v1/ledger/public-key answers, or a file with such lines;
                            several where the signing key was replaced

            Exit status: 0 everything fits, 1 something does not, 2 it could not be checked""";

    private static final Pattern DATABASE_URL = Pattern.compile("^(jdbc:|postgres(ql)?:)");

    private static final Set<String> NAMES =
            Set.of("--export", "--ledger", "--checkpoint", "--public-key");

    static VerifyOptions parse(String... options) throws UncheckableException {
        Map<String, List<String>> given = new LinkedHashMap<>();
        Iterator<String> words = Arrays.asList(options).iterator();
        while (words.hasNext()) {
            String[] word = words.next().split("=", 2);
            require(NAMES.contains(word[0]), "There is no option " + word[0]);
            require(word.length == 2 || words.hasNext(), word[0] + " needs a value");
            String value = word.length == 2 ? word[1] : words.next();
            given.computeIfAbsent(word[0], name -> new ArrayList<>()).add(value);
        }
        return of(given);
    }

    private static VerifyOptions of(Map<String, List<String>> given) throws UncheckableException {
        require(
                given.containsKey("--export") != given.containsKey("--ledger"),
                "Name either an export or a ledger");
        require(
                given.containsKey("--ledger") || given.containsKey("--public-key"),
                "An export is checked with a public key");
        requireDirectory(given.getOrDefault("--ledger", List.of()));
        try {
            return new VerifyOptions(
                    one(given, "--export").map(Path::of),
                    one(given, "--ledger").map(Path::of),
                    given.getOrDefault("--checkpoint", List.of()).stream().map(Path::of).toList(),
                    keys(given.getOrDefault("--public-key", List.of())));
        } catch (InvalidPathException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** A URL may have a password in it, so it is not repeated. */
    private static void requireDirectory(List<String> ledgers) throws UncheckableException {
        if (ledgers.stream().anyMatch(DATABASE_URL.asPredicate())) {
            throw new UncheckableException(
                    "--ledger takes a data directory, and no URL;"
                            + " a ledger on PostgreSQL is checked by an --export of it");
        }
    }

    private static Optional<String> one(Map<String, List<String>> given, String name)
            throws UncheckableException {
        List<String> values = given.getOrDefault(name, List.of());
        require(values.size() <= 1, name + " is named once");
        return values.stream().findFirst();
    }

    private static List<NoteKey> keys(List<String> given) throws UncheckableException {
        List<NoteKey> keys = new ArrayList<>();
        try {
            for (String key : given) {
                Path file = Path.of(key);
                keys.addAll(
                        Files.isRegularFile(file)
                                ? PublicKeyFile.read(file)
                                : List.of(NoteKey.parse(key.strip())));
            }
            return List.copyOf(keys);
        } catch (IOException | IllegalArgumentException e) {
            throw usage("--public-key: " + e.getMessage());
        }
    }

    private static void require(boolean condition, String otherwise) throws UncheckableException {
        if (!condition) {
            throw usage(otherwise);
        }
    }

    private static UncheckableException usage(String problem) {
        return new UncheckableException(problem + "\n\n" + USAGE);
    }
}
