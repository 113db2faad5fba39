package io.keyledger.query.streaming;

import io.keyledger.ledger.PositionedEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bytes of an event for all streams: made when the first one wants them. For one thread. */
final class SharedFrame implements Supplier<Frame> {

    private final PositionedEvent event;
    private final Frames frames;
    private @Nullable Frame made;

    SharedFrame(PositionedEvent event, Frames frames) {
        this.event = event;
        this.frames = frames;
    }

    @Override
    public Frame get() {
        Frame frame = made;
        if (frame == null) {
            frame = frames.of(event);
            made = frame;
        }
        return frame;
    }
}
