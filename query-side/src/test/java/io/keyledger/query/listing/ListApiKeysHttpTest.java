package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.Environment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/organizations/{organization}/api-keys}. */
class ListApiKeysHttpTest extends QueryHttpTest {

    private final SampleKey bravo = newKey().named("Bravo").describedAs("for the CI");
    private final SampleKey alpha = newKey().named("alpha").in(Environment.PREVIEW);
    private final SampleKey charlie = newKey().named("Charlie");
    private String auditor;

    @BeforeEach
    void createThreeKeysAndRevokeTheLast() {
        write(events.created(bravo), events.created(alpha), events.created(charlie));
        write(events.revoked(charlie));
        auditor = tokenWith("auditor");
    }

    @Test
    void givenNoParameters_whenListed_thenTheNewestComesFirstAndThatIsAll() {
        Answer answer = get(auditor, keys()).isOk();

        assertThat(names(answer)).containsExactly("Charlie", "alpha", "Bravo");
        assertThat(answer.json().get("nextCursor").isNull()).isTrue();
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("items", "nextCursor");
    }

    @Test
    void givenSort_whenListed_thenInThatOrder() {
        assertThat(list("sort=createdAt")).containsExactly("Bravo", "alpha", "Charlie");
        assertThat(list("sort=-createdAt")).containsExactly("Charlie", "alpha", "Bravo");
        assertThat(list("sort=name")).containsExactly("alpha", "Bravo", "Charlie");
        assertThat(list("sort=-name")).containsExactly("Charlie", "Bravo", "alpha");
    }

    @Test
    void givenFilters_whenListed_thenOnlyWhatFitsAllOfThem() {
        assertThat(list("environment=preview")).containsExactly("alpha");
        assertThat(list("environment=production")).containsExactly("Charlie", "Bravo");
        assertThat(list("status=active")).containsExactly("alpha", "Bravo");
        assertThat(list("status=revoked")).containsExactly("Charlie");
        assertThat(list("status=revoked&environment=preview")).isEmpty();
    }

    @Test
    void givenSearch_whenListed_thenFoundInNameDescriptionIdAndHint() {
        assertThat(list("q=RAV")).containsExactly("Bravo");
        assertThat(list("q=ci")).containsExactly("Bravo");
        assertThat(list("q=" + alpha.id().value())).containsExactly("alpha");
        assertThat(list("q=" + encode(charlie.hint()))).containsExactly("Charlie");
        assertThat(list("q=" + encode(".*"))).isEmpty();
        assertThat(list("q=")).hasSize(3);
    }

    @Test
    void givenDeletedKey_whenListed_thenItIsNotThere() {
        write(events.deleted(alpha));

        assertThat(list("")).containsExactly("Charlie", "Bravo");
    }

    @Test
    void givenPages_whenFollowedToTheEnd_thenEveryKeyOnceAndNoCursorAfterwards() {
        List<String> seen = new ArrayList<>();
        Answer page = get(auditor, keys() + "?limit=2&sort=name").isOk();
        seen.addAll(names(page));
        page = get(auditor, keys() + "?limit=2&sort=name&cursor=" + cursor(page)).isOk();
        seen.addAll(names(page));

        assertThat(seen).containsExactly("alpha", "Bravo", "Charlie");
        assertThat(page.json().get("nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "text", "%2B5", "+5", "", "1.5", "1e3", "0000000000"})
    void r7_givenLimitThatIsNone_whenListed_then400(String limit) {
        get(auditor, keys() + "?limit=" + limit).blames("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "1000000000", "1000000000000000000000000000000"})
    void r7_givenHugeLimit_whenListed_thenItIsTakenAs200(String limit) {
        List<DomainEventMessage<?>> created = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            created.add(events.created(newKey()));
        }
        write(created.toArray(DomainEventMessage<?>[]::new));

        Answer answer = get(auditor, keys() + "?limit=" + limit).isOk();

        assertThat(names(answer)).hasSize(200);
        assertThat(answer.json().get("nextCursor").isNull()).isFalse();
    }

    @Test
    void r7_givenAlteredCursor_whenListed_then400() {
        String cursor = cursor(get(auditor, keys() + "?limit=1"));
        for (int i = 0; i < cursor.length(); i++) {
            String altered =
                    cursor.substring(0, i)
                            + (cursor.charAt(i) == 'A' ? 'B' : 'A')
                            + cursor.substring(i + 1);
            get(auditor, keys() + "?limit=1&cursor=" + altered).blames("cursor");
        }
        get(auditor, keys() + "?limit=1&cursor=" + cursor + "A").blames("cursor");
        get(auditor, keys() + "?limit=1&cursor=" + cursor + "%3D").blames("cursor");
        get(auditor, keys() + "?limit=1&cursor=").blames("cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment=production",
                "status=active",
                "q=a",
                "sort=name",
                "sort=createdAt"
            })
    void r7_givenCursorOfAnotherFilter_whenListed_then400(String filter) {
        String cursor = cursor(get(auditor, keys() + "?limit=1"));

        get(auditor, keys() + "?" + filter + "&cursor=" + cursor).blames("cursor");
    }

    @Test
    void r7_givenCursorOfAnotherOrganization_whenListed_then400() {
        String operator = tokenOf(null, "operator");
        String cursor = cursor(get(operator, keys() + "?limit=1"));

        get(
                        operator,
                        "/v1/organizations/%s/api-keys?cursor=%s"
                                .formatted(anotherOrganization().value(), cursor))
                .blames("cursor");
    }

    @Test
    void givenAnotherLimit_whenThePageIsTurned_thenTheCursorIsGood() {
        String cursor = cursor(get(auditor, keys() + "?limit=1"));

        assertThat(list("limit=50&cursor=" + cursor)).containsExactly("alpha", "Bravo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=deleted",
                "status=ACTIVE",
                "status=",
                "environment=prod",
                "environment=",
                "sort=createdat",
                "sort=",
                "sort=%24ne"
            })
    void givenWordThatIsNone_whenListed_then400(String parameter) {
        get(auditor, keys() + "?" + parameter)
                .blames(parameter.substring(0, parameter.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "ACTIVE", ""})
    void givenStatusThatIsNoFilter_whenListed_thenToldWhichOnesAre(String status) {
        Answer answer = get(auditor, keys() + "?status=" + status).blames("status");

        assertThat(answer.json().get("detail").asString())
                .isEqualTo("status must be active or revoked");
    }

    @Test
    void givenSearchThatIsTooLongOrHasControlCharacters_whenListed_then400() {
        get(auditor, keys() + "?q=" + "a".repeat(501)).blames("q");
        get(auditor, keys() + "?q=a%00b").blames("q");
        list("q=" + "a".repeat(500));
    }

    @Test
    void givenUnknownOrRepeatedParameter_whenListed_then400() {
        get(auditor, keys() + "?environnement=preview").blames("environnement");
        get(auditor, keys() + "?status=active&status=revoked").blames("status");
        get(auditor, keys() + "?status%5B%24ne%5D=active").blames("status[$ne]");
        get(auditor, keys() + "?organization=acme").blames("organization");
    }

    @Test
    void givenOtherOrganization_whenListed_then404AsForOneThatNeverWas() {
        SampleKey ofOthers = newKey().of(anotherOrganization());
        write(events.created(ofOthers));

        Answer others = get(auditor, pathOf(ofOthers.organizationId().value()));
        Answer nobody = get(auditor, pathOf("nobody"));

        assertThat(others.isProblem(404, "not-found").withoutRequestId())
                .isEqualTo(nobody.withoutRequestId());
        get(auditor, pathOf("NO_ORGANIZATION")).isProblem(404, "not-found");
        assertThat(list("")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "developer", "auditor", "operator"})
    void givenRoleThatMayRead_whenListed_then200(String role) {
        assertThat(names(get(tokenWith(role), keys()).isOk())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifier", "consumer"})
    void givenRoleThatMayNotRead_whenListed_then403(String role) {
        get(tokenWith(role), keys()).isProblem(403, "forbidden");
    }

    @Test
    void givenNoCredential_whenListed_then401() {
        get("", keys()).isProblem(401, "unauthenticated");
    }

    private List<String> list(String query) {
        return names(get(auditor, keys() + "?" + query).isOk());
    }

    private static String pathOf(String organization) {
        return "/v1/organizations/" + organization + "/api-keys";
    }

    private static List<String> names(Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("name").asString())
                .toList();
    }

    private static String cursor(Answer answer) {
        return answer.isOk().json().get("nextCursor").asString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
