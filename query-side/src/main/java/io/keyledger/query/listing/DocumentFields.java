package io.keyledger.query.listing;

import java.time.Instant;
import java.util.function.Consumer;

/** Takes the fields of a document in their order, whatever the document is made of. */
public interface DocumentFields {

    void text(String name, String value);

    /** A field that is there and has no value. */
    void nothing(String name);

    void number(String name, long value);

    /** A point in time, to the millisecond: MongoDB knows no finer one. */
    void time(String name, Instant value);

    /** A document in the document. */
    void nested(String name, Consumer<DocumentFields> fields);
}
