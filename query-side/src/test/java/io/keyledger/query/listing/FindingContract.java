package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What finding API keys promises. */
interface FindingContract extends WithMongo {

    SampleKey OURS = SampleKey.number(1);
    SampleKey THEIRS = SampleKey.number(2).of(SampleKey.GLOBEX);

    @Test
    default void givenIdOrDigest_whenLookedFor_thenTheKeyIsFound() {
        ListingFixture listing = emptyListing();
        listing.create(OURS);

        assertThat(listing.listing.find(SampleKey.ACME, OURS.id()).map(ApiKeyView::id))
                .contains(OURS.id());
        assertThat(listing.listing.findByDigest(SampleKey.ACME, OURS.digest()))
                .isEqualTo(listing.listing.find(SampleKey.ACME, OURS.id()));
        assertThat(listing.listing.findByDigest(SampleKey.ACME, SecretDigest.of("another")))
                .isEmpty();
    }

    @Test
    default void givenKeyOfAnotherOrganization_whenLookedFor_thenItIsAsIfNotThere() {
        ListingFixture listing = emptyListing();
        listing.create(OURS, THEIRS);

        assertThat(listing.listing.find(SampleKey.ACME, THEIRS.id())).isEmpty();
        assertThat(listing.listing.findByDigest(SampleKey.ACME, THEIRS.digest())).isEmpty();
        assertThat(listing.names(Filters.everything())).containsExactly("Key 1");
        assertThat(listing.names(Filters.search(THEIRS.id().value()))).isEmpty();
        assertThat(listing.names(Filters.search(THEIRS.hint()))).isEmpty();
        assertThat(listing.names(Filters.search(SampleKey.GLOBEX, THEIRS.hint())))
                .containsExactly("Key 2");
    }

    @Test
    default void givenDigest_whenItsKeyIsAskedFor_thenItIsToldWhateverTheStatus() {
        ListingFixture listing = emptyListing();
        listing.create(OURS, THEIRS);
        listing.apply(listing.events.deleted(OURS));

        Optional<OrganizationId> any = Optional.empty();
        assertThat(listing.listing.keyIdByDigest(OURS.digest(), any)).contains(OURS.id());
        assertThat(listing.listing.keyIdByDigest(THEIRS.digest(), any)).contains(THEIRS.id());
        assertThat(listing.listing.keyIdByDigest(SecretDigest.of("another"), any)).isEmpty();
    }

    @Test
    default void givenDigest_whenAnOrganizationAsks_thenOnlyItsOwnKeyIsTold() {
        ListingFixture listing = emptyListing();
        listing.create(OURS, THEIRS);

        Optional<OrganizationId> us = Optional.of(SampleKey.ACME);
        assertThat(listing.listing.keyIdByDigest(OURS.digest(), us)).contains(OURS.id());
        assertThat(listing.listing.keyIdByDigest(THEIRS.digest(), us)).isEmpty();
    }

    @Test
    default void givenDeletedKey_whenLookedFor_thenItIsAsIfNotThere() {
        ListingFixture listing = emptyListing();
        listing.create(OURS);
        listing.apply(listing.events.deleted(OURS));

        assertThat(listing.listing.find(SampleKey.ACME, OURS.id())).isEmpty();
        assertThat(listing.listing.findByDigest(SampleKey.ACME, OURS.digest())).isEmpty();
        assertThat(listing.names(Filters.everything())).isEmpty();
        assertThat(listing.names(Filters.search(OURS.id().value()))).isEmpty();
    }

    @Test
    default void givenFilters_whenListed_thenOnlyWhatTheyTellIsThere() {
        ListingFixture listing = emptyListing();
        SampleKey preview = SampleKey.number(3).in(Environment.PREVIEW);
        listing.create(OURS, preview);
        listing.apply(listing.events.revoked(OURS));

        assertThat(listing.names(Filters.with(Environment.PREVIEW))).containsExactly("Key 3");
        assertThat(listing.names(Filters.with(Environment.PRODUCTION))).containsExactly("Key 1");
        assertThat(listing.names(Filters.with(ApiKeyStatus.REVOKED))).containsExactly("Key 1");
        assertThat(listing.names(Filters.with(ApiKeyStatus.ACTIVE))).containsExactly("Key 3");
        assertThat(listing.names(Filters.with())).containsExactly("Key 1", "Key 3");
    }

    @Test
    default void givenPartOfNameOrDescription_whenSearched_thenItIsFoundInAnyCase() {
        ListingFixture listing = emptyListing();
        listing.create(
                SampleKey.number(1).named("CI Deploy"),
                SampleKey.number(2).named("Other").describedAs("Runs the ci\nof deployments"),
                SampleKey.number(3).named("Nothing"));

        assertThat(listing.names(Filters.search("ci"))).containsExactly("CI Deploy", "Other");
        assertThat(listing.names(Filters.search("DEPLOY"))).containsExactly("CI Deploy", "Other");
        assertThat(listing.names(Filters.search("ci\nof"))).containsExactly("Other");
        assertThat(listing.names(Filters.search("deploy ci"))).isEmpty();
        assertThat(listing.names(Filters.search("  ")))
                .containsExactly("CI Deploy", "Nothing", "Other");
    }

    @Test
    default void givenSearchAcrossNameAndDescription_thenNothingIsFound() {
        ListingFixture listing = emptyListing();
        listing.create(SampleKey.number(1).named("ab").describedAs("cd"));

        assertThat(listing.names(Filters.search("bc"))).isEmpty();
        assertThat(listing.names(Filters.search("b\nc"))).isEmpty();
    }

    @Test
    default void givenTextThatLooksLikeAPattern_whenSearched_thenItIsFoundAsItStands() {
        ListingFixture listing = emptyListing();
        String odd = "a.b*c+d?e(f)g[h]i{2}j^k$l|m\\n\\Qo\\Ep/q-r&&s~t#u\"v'w%x";
        listing.create(SampleKey.number(1).named(odd), SampleKey.number(2).named("plain"));

        assertThat(listing.names(Filters.search(odd))).containsExactly(odd);
        odd.codePoints()
                .filter(character -> !Character.isLetterOrDigit(character))
                .mapToObj(Character::toString)
                .forEach(
                        character ->
                                assertThat(listing.names(Filters.search(character)))
                                        .as(character)
                                        .containsExactly(odd));
        assertThat(listing.names(Filters.search(".*"))).isEmpty();
        assertThat(listing.names(Filters.search("p.ain"))).isEmpty();
        assertThat(listing.names(Filters.search("\\w"))).isEmpty();
        assertThat(listing.names(Filters.search("(?i)plain"))).isEmpty();
        assertThat(listing.names(Filters.search("[[:alpha:]]"))).isEmpty();
    }

    @Test
    default void givenLettersOfTheWorld_whenSearched_thenTheyAreFoundInAnyCase() {
        ListingFixture listing = emptyListing();
        listing.create(
                SampleKey.number(1).named("ÜBERSETZER"),
                SampleKey.number(2).named("Ключ"),
                SampleKey.number(3).named("ΟΔΟΣ 7"),
                SampleKey.number(4).named("deploy 🚀🔑 now"),
                SampleKey.number(5).named("cafe\u0301"),
                SampleKey.number(6).named("𐐀𐐁"));

        assertThat(listing.names(Filters.search("über"))).containsExactly("ÜBERSETZER");
        assertThat(listing.names(Filters.search("кЛЮЧ"))).containsExactly("Ключ");
        assertThat(listing.names(Filters.search("οδος"))).containsExactly("ΟΔΟΣ 7");
        assertThat(listing.names(Filters.search("ΟΔΟΣ"))).containsExactly("ΟΔΟΣ 7");
        assertThat(listing.names(Filters.search("🔑"))).containsExactly("deploy 🚀🔑 now");
        assertThat(listing.names(Filters.search("🚀🔑"))).containsExactly("deploy 🚀🔑 now");
        assertThat(listing.names(Filters.search("🔐"))).isEmpty();
        assertThat(listing.names(Filters.search("café"))).containsExactly("cafe\u0301");
        assertThat(listing.names(Filters.search("𐐨"))).containsExactly("𐐀𐐁");
    }

    @Test
    default void givenIdOrHint_whenSearched_thenOnlyTheWholeIsFound() {
        ListingFixture listing = emptyListing();
        SampleKey key = OURS.withHint("kl_prod_…x9Kd");
        String id = key.id().value();
        listing.create(key, SampleKey.number(3));

        assertThat(listing.names(Filters.search(id))).containsExactly("Key 1");
        assertThat(listing.names(Filters.search("kl_prod_…x9Kd"))).containsExactly("Key 1");
        assertThat(listing.names(Filters.search(id.substring(0, id.length() - 1)))).isEmpty();
        assertThat(listing.names(Filters.search("kl_prod"))).isEmpty();
        assertThat(listing.names(Filters.search("…x9Kd"))).isEmpty();
    }
}
