package io.keyledger.query.listing;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;

/** Lets the driver write and read keys as {@link ListingDocument} lays them out. */
final class ListedKeyCodec implements Codec<ListedKey> {

    private final DocumentCodec documents = new DocumentCodec();

    @Override
    public void encode(BsonWriter writer, ListedKey key, EncoderContext context) {
        BsonFields.write(fields -> ListingDocument.write(key, fields), writer);
    }

    @Override
    public ListedKey decode(BsonReader reader, DecoderContext context) {
        return ListingDocument.read(documents.decode(reader, context));
    }

    @Override
    public Class<ListedKey> getEncoderClass() {
        return ListedKey.class;
    }
}
