package io.keyledger.query.projection;

/** Learns what happens to a processor; called on its threads. */
interface ProcessorListener {

    /** This process has become the owner. */
    void claimed();

    /** Everything up to a position is stored. */
    void applied(long position);

    /** It works, or would if there were events. */
    void goesOn();

    /** The processor cannot go on for now; Axon tries again. */
    void failed(RuntimeException cause);
}
