package io.keyledger.query.accesstokens;

import com.mongodb.client.MongoCollection;
import java.util.function.Function;
import org.bson.Document;

/** Where the list of access tokens is read from: for each question, from one generation. */
interface AccessTokenSource {

    /**
     * Asks a question, which must be answered when the function returns.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot answer
     */
    <R> R read(Function<MongoCollection<Document>, R> question);
}
