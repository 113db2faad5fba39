package io.keyledger.query.integrity;

import io.keyledger.ledger.OwnerOnlyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code checkpoints} in the data directory: a line for every checkpoint that was ever
 * handed out, oldest first. Lines are only ever added, and each is on disk before anybody gets to
 * see its checkpoint. What a crash left of a last line was never handed out, and is no line.
 */
public final class CheckpointFile implements CheckpointLog, AutoCloseable {

    public static final String NAME = "checkpoints";

    /** Many times the length of a line. */
    private static final int TAIL_BYTES = 1 << 16;

    private final FileChannel channel;
    private long end;
    private Optional<String> last;

    private CheckpointFile(FileChannel channel) throws IOException {
        this.channel = channel;
        byte[] tail = tail();
        int complete = lengthOfCompleteLines(tail);
        this.end = channel.size() - tail.length + complete;
        this.last =
                new String(tail, 0, complete, StandardCharsets.UTF_8)
                        .lines()
                        .reduce((earlier, later) -> later);
    }

    /** Opens the file to add to it, or makes it. */
    static CheckpointFile open(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerOnlyFile.write(file, "");
            }
            return new CheckpointFile(
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The lines of such a file, whether or not a process adds to it.
     *
     * @throws IllegalArgumentException if one of them is no checkpoint; the message has its number
     */
    public static List<CheckpointLine> read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        List<String> lines =
                new String(content, 0, lengthOfCompleteLines(content), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        CheckpointLine[] checkpoints = new CheckpointLine[lines.size()];
        Arrays.setAll(checkpoints, i -> parse(lines.get(i), i + 1));
        return List.of(checkpoints);
    }

    private static CheckpointLine parse(String line, int number) {
        try {
            return CheckpointLine.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line %d is no checkpoint".formatted(number), e);
        }
    }

    /**
     * The line that was added last.
     *
     * @throws BrokenIntegrityException if it is no checkpoint
     */
    @Override
    public Optional<CheckpointLine> last() {
        try {
            return last.map(CheckpointLine::parse);
        } catch (IllegalArgumentException e) {
            throw new BrokenIntegrityException("The last line of the checkpoints is none");
        }
    }

    /** Adds a line, in place of what a crash left of one. When this returns, it is on disk. */
    @Override
    public void append(CheckpointLine line) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8(line + "\n"));
        long after = end + bytes.remaining();
        try {
            channel.truncate(end).position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint cannot be kept", e);
        }
        end = after;
        last = Optional.of(line.toString());
    }

    private byte[] tail() throws IOException {
        long from = Math.max(0, channel.size() - TAIL_BYTES);
        ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until all is read
        }
        return bytes.array();
    }

    /** Up to the end of the last line that has one. */
    private static int lengthOfCompleteLines(byte[] content) {
        int length = content.length;
        while (length > 0 && content[length - 1] != '\n') {
            length--;
        }
        return length;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
