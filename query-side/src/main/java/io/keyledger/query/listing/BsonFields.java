package io.keyledger.query.listing;

import java.time.Instant;
import java.util.function.Consumer;
import org.bson.BsonWriter;

/** Fields straight to BSON: a map of each document in between took a third of the time. */
record BsonFields(BsonWriter writer) implements DocumentFields {

    static void write(Consumer<DocumentFields> document, BsonWriter writer) {
        writer.writeStartDocument();
        document.accept(new BsonFields(writer));
        writer.writeEndDocument();
    }

    @Override
    public void text(String name, String value) {
        writer.writeString(name, value);
    }

    @Override
    public void nothing(String name) {
        writer.writeNull(name);
    }

    @Override
    public void number(String name, long value) {
        writer.writeInt64(name, value);
    }

    @Override
    public void time(String name, Instant value) {
        writer.writeDateTime(name, value.toEpochMilli());
    }

    @Override
    public void nested(String name, Consumer<DocumentFields> fields) {
        writer.writeName(name);
        write(fields, writer);
    }
}
