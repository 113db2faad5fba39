package io.keyledger.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.apikey.BrokenHistoryException;
import io.keyledger.query.projection.DocumentRefusedException;
import org.junit.jupiter.api.Test;

/** The words stay, whatever the classes are called. */
class RefusalKindTest {

    @Test
    void givenRefusalsThatWereForeseen_thenEachHasItsWordAndItsText() {
        RefusalKind document = RefusalKind.of(DocumentRefusedException.class.getName());
        RefusalKind history = RefusalKind.of(BrokenHistoryException.class.getName());

        assertThat(document.value()).isEqualTo("document-refused");
        assertThat(document.shown("code 121")).contains("code 121");
        assertThat(history.value()).isEqualTo("history-broken");
        assertThat(history.shown("version 2 is missing")).contains("version 2 is missing");
    }

    /** S1: nobody knows what the text of any other exception quotes. */
    @Test
    void s1_givenAnyOtherException_thenItIsInternalAndItsTextIsNotShown() {
        RefusalKind other = RefusalKind.of("com.mongodb.MongoWriteException");

        assertThat(other.value()).isEqualTo("internal");
        assertThat(other.shown("dup key: { digest: \"9c11\" }")).isEmpty();
    }
}
