package io.keyledger.query.listing;

import com.mongodb.client.MongoCollection;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.reading.ReadModelProgress;
import io.keyledger.query.rebuilding.ActiveGeneration;
import io.keyledger.query.rebuilding.ManagedProjection;
import io.keyledger.query.rebuilding.ProjectionManager;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The listing, wired: what answers about API keys reads its active generation. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    ManagedProjection<ListingGeneration> listingProjection(
            ProjectionManager manager, Optional<DirectInserts> inserts) {
        return manager.manage(new ListingProjection(inserts));
    }

    @Bean
    Listing listing(ManagedProjection<ListingGeneration> listing) {
        return new Listing(new ActiveListing(listing.active()));
    }

    /** Primary: that of the API keys is the one meant where none is named. */
    @Bean
    @Primary
    ReadModelProgress listingProgress(ManagedProjection<ListingGeneration> listing) {
        return listing.active();
    }

    @Bean
    Cursors listingCursors(Ledger ledger) {
        return new Cursors(ledger.secretFor("listing-cursor"));
    }

    record ActiveListing(ActiveGeneration<ListingGeneration> active) implements ListingSource {

        @Override
        public <R> R read(Function<MongoCollection<Document>, R> question) {
            return active.read(generation -> question.apply(generation.collection().documents()));
        }
    }
}
