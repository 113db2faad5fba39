package io.keyledger.benchmarks.streaming;

import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many streams that one thread reads and forgets. */
public final class OtherStreams implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final CountDownLatch begun;
    private volatile boolean closed;

    private OtherStreams(int count) throws IOException {
        this.selector = Selector.open();
        this.begun = new CountDownLatch(count);
    }

    /** Opens them, and waits until each has sent something. */
    public static OtherStreams open(Keyledger keyledger, String organization, int count)
            throws IOException, InterruptedException {
        OtherStreams streams = new OtherStreams(count);
        byte[] request = StreamRequests.ofOrganization(keyledger, organization);
        for (int i = 0; i < count; i++) {
            streams.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), keyledger.port()),
                    request);
        }
        Thread reader = new Thread(streams::read, "other-streams");
        reader.setDaemon(true);
        reader.start();
        if (!streams.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(streams.begun.getCount() + " streams did not begin");
        }
        return streams;
    }

    private void connect(InetSocketAddress address, byte[] request) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channels.add(channel);
        channel.write(ByteBuffer.wrap(request));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new boolean[1]);
    }

    private void read() {
        try {
            while (!closed) {
                selector.select(this::readFrom);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFrom(SelectionKey key) {
        try {
            buffer.clear();
            boolean[] hasBegun = (boolean[]) key.attachment();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                key.cancel();
            } else if (!hasBegun[0]) {
                hasBegun[0] = true;
                begun.countDown();
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    /** How many are open. */
    public long count() {
        return selector.keys().stream().filter(SelectionKey::isValid).count();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
