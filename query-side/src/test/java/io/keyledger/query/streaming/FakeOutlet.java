package io.keyledger.query.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A connection whose client reads when the test says so. It checks that it is used as it must. */
final class FakeOutlet implements Outlet {

    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");

    private final StringBuilder taken = new StringBuilder();
    private int sent;
    private int room;
    private boolean broken;
    private String fate = "open";

    private FakeOutlet(int room) {
        this.room = room;
    }

    static FakeOutlet thatReads() {
        return new FakeOutlet(Integer.MAX_VALUE);
    }

    static FakeOutlet thatDoesNotRead() {
        return new FakeOutlet(0);
    }

    /** The client reads that many writes. */
    synchronized void read(int writes) {
        room = writes;
    }

    synchronized void breakOff() {
        broken = true;
    }

    @Override
    public synchronized boolean isReady() {
        return room > 0;
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        requireUsable();
        taken.append(new String(bytes, StandardCharsets.UTF_8));
        room--;
    }

    @Override
    public synchronized void flush() throws IOException {
        requireUsable();
        sent = taken.length();
    }

    private void requireUsable() throws IOException {
        if (room <= 0 || !fate.equals("open")) {
            throw new IllegalStateException("not ready, or " + fate);
        }
        if (broken) {
            throw new IOException("Broken pipe");
        }
    }

    @Override
    public synchronized void end() {
        close("ended");
    }

    @Override
    public synchronized void cut() {
        close("cut");
    }

    private void close(String how) {
        if (!fate.equals("open")) {
            throw new IllegalStateException(fate + " already");
        }
        fate = how;
    }

    synchronized String fate() {
        return fate;
    }

    synchronized String sent() {
        return taken.substring(0, sent);
    }

    List<Long> sentPositions() {
        return ID.matcher(sent()).results().map(FakeOutlet::position).toList();
    }

    private static long position(MatchResult id) {
        return Long.parseLong(id.group(1));
    }
}
