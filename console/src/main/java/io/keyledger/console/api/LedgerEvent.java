package io.keyledger.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it, a CloudEvent.
 *
 * @param subject the id of what it happened to
 * @param position its place in the ledger
 */
public record LedgerEvent(
        String id, String type, String subject, Instant time, String position, Data data) {

    private static final String TYPE_START = "io.keyledger.";
    private static final String TYPE_END = ".v1";

    /** Such as {@code api-key.revoked}. */
    public String shortType() {
        return shortType(type);
    }

    /** The type without its revision: all revisions of a type mean the same. */
    public static String shortType(String fullType) {
        return fullType.replace(TYPE_START, "").replaceFirst("\\.v\\d+$", "");
    }

    /** The other way round: the first revision, and so far the only one, of a type. */
    public static String fullType(String shortType) {
        return TYPE_START + shortType + TYPE_END;
    }

    /** As a number: positions are counted from 1. */
    public long place() {
        return Long.parseLong(position);
    }

    /** What happened; what the type does not have is null. */
    public record Data(
            Actor actor,
            Origin origin,
            @Nullable String name,
            @Nullable String description,
            @Nullable String environment,
            @Nullable String hint,
            @Nullable String reason,
            @Nullable List<String> roles,
            @Nullable Instant expiresAt) {}

    /** Where the request came from; null what is not recorded. */
    public record Origin(
            @Nullable String requestId, @Nullable String ip, @Nullable String userAgent) {

        private static final int ENOUGH = 40;

        /** Address and program, for people; empty if neither is known. */
        public String summary() {
            String program = program();
            if (ip == null) {
                return program;
            }
            return program.isEmpty() ? ip : ip + " · " + program;
        }

        private String program() {
            if (userAgent == null) {
                return "";
            }
            if (userAgent.startsWith(ApiClientConfiguration.USER_AGENT)) {
                return "Keyledger console";
            }
            return userAgent.length() > ENOUGH ? userAgent.substring(0, ENOUGH) + "…" : userAgent;
        }
    }
}
