package io.keyledger.standalone;

import de.bwaldvogel.mongo.bson.Document;
import io.keyledger.query.listing.DocumentFields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Makes a document of the embedded server, with values of the classes that it decodes BSON to. */
record EmbeddedFields(Document document) implements DocumentFields {

    static Document document(Consumer<DocumentFields> fields) {
        Document document = new Document();
        fields.accept(new EmbeddedFields(document));
        return document;
    }

    @Override
    public void text(String name, String value) {
        document.put(name, value);
    }

    @Override
    public void nothing(String name) {
        document.put(name, null);
    }

    @Override
    public void number(String name, long value) {
        document.put(name, value);
    }

    @Override
    public void time(String name, Instant value) {
        document.put(name, value.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public void nested(String name, Consumer<DocumentFields> fields) {
        document.put(name, document(fields));
    }
}
