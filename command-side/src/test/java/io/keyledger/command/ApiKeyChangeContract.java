package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the REST contract promises of every command to a key that is there, or is not. */
public interface ApiKeyChangeContract extends IfMatchContract {

    /** A new key that the change makes a difference to. */
    CreatedKey changeable();

    /** The operator's request to change the key at this path. */
    Call change(String path);

    @Override
    default Change change() {
        CreatedKey key = changeable();
        return new Change(key.id(), change(key.path()));
    }

    private String pathOfNoKey() {
        return CommandSideClient.KEYS + "/key_" + "0".repeat(26);
    }

    @Test
    default void givenKeyThatIsNotThereForWhateverReason_whenChanged_thenTheSameNotFound() {
        CreatedKey key = changeable();
        String stranger = client().token("other", Role.OWNER);
        Map<String, Object> unknown = notFound(change(pathOfNoKey()));

        assertThat(notFound(change(client().createDeletedKey().path()))).isEqualTo(unknown);
        assertThat(notFound(change(key.path().replace("/acme/", "/other/")))).isEqualTo(unknown);
        assertThat(notFound(change(key.path().replace("/acme/", "/other/")).as(stranger)))
                .isEqualTo(unknown);
        assertThat(notFound(change(key.path()).as(stranger))).isEqualTo(unknown);
        assertThat(notFound(change(key.path().replace("/acme/", "/Not_a_Slug/"))))
                .isEqualTo(unknown);
    }

    private Map<String, Object> notFound(Call call) {
        return refused(call).isProblem(404, "not-found").withoutIds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key_",
                "key_1",
                "tok_00000000000000000000000000",
                "key_0000000000000000000000000",
                "key_000000000000000000000000000",
                "key_80000000000000000000000000",
                "key_0000000000000000000000000I",
                "KEY_00000000000000000000000000",
                "key_00000000000000000000000000%20",
                "key_%F0%9F%98%80",
                "1"
            })
    default void givenIdOfTheWrongShape_whenChanged_thenTheSameNotFound(String id) {
        Map<String, Object> unknown = notFound(change(pathOfNoKey()));

        assertThat(notFound(change(CommandSideClient.KEYS + "/" + id))).isEqualTo(unknown);
    }

    @Test
    default void givenKeyThatIsNotThereAndIfMatch_whenChanged_thenStillNotFound() {
        refused(change(pathOfNoKey()).header("If-Match", "\"1\"")).isProblem(404, "not-found");
        refused(change(client().createDeletedKey().path()).header("If-Match", "\"1\""))
                .isProblem(404, "not-found");
    }

    @Test
    default void givenLedgerThatCannotBeRead_whenChanged_thenUnavailable() {
        Call call = change(changeable().path());
        call.send(); // the token is known from now on
        UnreliableLedgerStore ledger = client().store();
        ledger.refuseReads();

        Answer answer = call.send();

        ledger.heal();
        answer.isProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).contains("1");
    }
}
