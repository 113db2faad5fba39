package io.keyledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.vocabulary.InvalidValueException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    /** The table of the REST contract, word by word. */
    private static final Map<String, Set<String>> CONTRACT =
            Map.of(
                    "owner",
                    Set.of(
                            "api-keys:read",
                            "api-keys:write",
                            "api-keys:verify",
                            "audit:read",
                            "events:read",
                            "webhooks:write",
                            "access-tokens:write"),
                    "developer",
                    Set.of("api-keys:read", "api-keys:write", "audit:read", "events:read"),
                    "verifier",
                    Set.of("api-keys:verify"),
                    "auditor",
                    Set.of("api-keys:read", "audit:read", "events:read"),
                    "consumer",
                    Set.of("events:read", "webhooks:write"),
                    "operator",
                    Set.of(
                            "api-keys:read",
                            "api-keys:write",
                            "api-keys:verify",
                            "audit:read",
                            "events:read",
                            "webhooks:write",
                            "access-tokens:write",
                            "operations",
                            "ledger"));

    @Test
    void givenTheContract_whenRolesAreListed_thenEachMayExactlyWhatIsWrittenThere() {
        Map<String, Set<String>> decided =
                Arrays.stream(Role.values())
                        .collect(Collectors.toMap(Role::value, RoleTest::permissionsOf));

        assertThat(decided).isEqualTo(CONTRACT);
    }

    private static Set<String> permissionsOf(Role role) {
        return role.permissions().stream().map(Permission::value).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givenRole_whenItsWordIsRead_thenItIsThatRole(Role role) {
        assertThat(Role.of(role.value())).isEqualTo(role);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Owner", "OWNER", " owner", "owner ", "admin", "owner,operator"})
    void givenAnyOtherText_whenRead_thenRefused(String text) {
        assertThatThrownBy(() -> Role.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givenRole_whenItsPermissionsAreChanged_thenRefused(Role role) {
        assertThatThrownBy(() -> role.permissions().add(Permission.LEDGER))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
