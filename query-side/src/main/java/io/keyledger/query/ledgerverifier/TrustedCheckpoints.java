package io.keyledger.query.ledgerverifier;

import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.NoteKey;
import io.keyledger.proofs.SignedNote;
import io.keyledger.query.integrity.CheckpointFile;
import io.keyledger.query.integrity.CheckpointLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** Checkpoints whose signature is right, one for each size. */
final class TrustedCheckpoints {

    private final List<NoteKey> keys;
    private final TreeMap<Long, Checkpoint> bySize = new TreeMap<>();

    /**
     * @param keys by one of which each must be signed
     */
    TrustedCheckpoints(List<NoteKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Adds those of a file: a signed note, or the lines of a data directory's file.
     *
     * @throws MisfitException if one is not signed by any of the keys, or contradicts another
     * @throws UncheckableException if it is no such file
     */
    void addFrom(Path file) throws MisfitException, UncheckableException {
        try {
            for (SignedNote note : notesIn(file)) {
                add(note, file.toString());
            }
        } catch (IOException e) {
            throw new UncheckableException("%s cannot be read: %s".formatted(file, e));
        } catch (IllegalArgumentException e) {
            throw new UncheckableException("%s: %s".formatted(file, e.getMessage()));
        }
    }

    private static List<SignedNote> notesIn(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return List.of();
        }
        try (var content = Files.newInputStream(file)) {
            if (content.read() == '{') {
                return CheckpointFile.read(file).stream().map(CheckpointLine::note).toList();
            }
        }
        return List.of(SignedNote.parse(Files.readString(file, StandardCharsets.UTF_8)));
    }

    /**
     * @param source for the message
     * @throws IllegalArgumentException if the note is no checkpoint
     */
    void add(SignedNote note, String source) throws MisfitException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (keys.stream().noneMatch(note::isSignedBy)) {
            throw MisfitException.of(
                    "the checkpoint over %d events in %s is not signed by %s"
                            .formatted(
                                    checkpoint.size(),
                                    source,
                                    keys.size() == 1 ? "the key" : "any of the keys"));
        }
        Checkpoint other = bySize.putIfAbsent(checkpoint.size(), checkpoint);
        if (other != null && !other.root().equals(checkpoint.root())) {
            throw MisfitException.of(
                    "two checkpoints over %d events contradict each other: the one who signed them"
                                    .formatted(checkpoint.size())
                            + " had two histories");
        }
    }

    /** Smallest first. */
    Deque<Checkpoint> inOrder() {
        return new ArrayDeque<>(bySize.values());
    }

    int count() {
        return bySize.size();
    }
}
