package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the REST contract promises of {@code If-Match} at every change. */
public interface IfMatchContract {

    CommandSideClient client();

    Answer refused(Call call);

    /** An operator's request to change something new. */
    Change change();

    /**
     * A change, not sent yet.
     *
     * @param id of the API key or access token that it changes
     */
    record Change(String id, Call call) {

        /** With {@code %d} standing for the version. */
        private Call ifMatch(String header, int version) {
            return call.header("If-Match", header.formatted(version));
        }
    }

    private int versionOf(Change change) {
        return client().eventsOf(change.id()).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%d\"", "*", "\"7\", \"%d\"", "\"%d\",\"x\",W/\"9\"", "\"%d\","})
    default void givenIfMatchWithTheVersion_whenChanged_thenDone(String ifMatch) {
        Change change = change();
        int version = versionOf(change);

        Answer answer = change.ifMatch(ifMatch, version).send();

        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        assertThat(versionOf(change)).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "W/\"%d\"",
                "\"0%d\"",
                "\"x\"",
                "\"\"",
                "\"7\", \"8\"",
                "\"99999999999999999999\""
            })
    default void givenIfMatchWithoutTheVersion_whenChanged_thenMismatch(String ifMatch) {
        Change change = change();

        refused(change.ifMatch(ifMatch, versionOf(change))).isProblem(412, "version-mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%d", "\"%d", "%d\"", "w/\"%d\"", "*, \"%d\"", "\"7\" \"%d\"", ",", "'%d'"})
    default void givenMalformedIfMatch_whenChanged_thenInvalid(String ifMatch) {
        Change change = change();

        refused(change.ifMatch(ifMatch, versionOf(change))).isProblem(400, "invalid-request");
    }

    @Test
    default void givenIfMatchInSeveralHeaders_whenChanged_thenAllOfThemCount() {
        Change change = change();
        int version = versionOf(change);
        Call call = change.ifMatch("\"7\"", version);

        refused(call).isProblem(412, "version-mismatch");
        assertThat(change.ifMatch("\"%d\"", version).send().status()).isBetween(200, 204);
    }
}
