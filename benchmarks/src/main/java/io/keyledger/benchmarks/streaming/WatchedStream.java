package io.keyledger.benchmarks.streaming;

import io.keyledger.benchmarks.servers.Keyledger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A stream whose events are noted with the time of their arrival, on a thread of its own. */
public final class WatchedStream implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final String ID = "id: ";

    private final Socket socket;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    private record Arrival(String position, long nanos) {}

    private WatchedStream(Socket socket) {
        this.socket = socket;
    }

    public static WatchedStream open(Keyledger keyledger, String organization) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), keyledger.port());
        socket.getOutputStream().write(StreamRequests.ofOrganization(keyledger, organization));
        WatchedStream stream = new WatchedStream(socket);
        Thread reader = new Thread(stream::read, "watched-stream");
        reader.setDaemon(true);
        reader.start();
        return stream;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String position = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ID)) {
                    position = line.substring(ID.length());
                } else if (line.startsWith("data: ")) {
                    arrivals.add(new Arrival(position, System.nanoTime()));
                }
            }
        } catch (IOException e) {
            // closed, or the server is gone: whoever waits for an arrival says so
        }
    }

    /**
     * When the event at a position arrived, by {@link System#nanoTime()}; waits for it. Positions
     * are asked for in rising order.
     */
    public long arrivalOf(String position) throws InterruptedException {
        while (true) {
            Arrival arrival = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (arrival == null) {
                throw new IllegalStateException("Position " + position + " has not arrived");
            }
            if (arrival.position().equals(position)) {
                return arrival.nanos();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
