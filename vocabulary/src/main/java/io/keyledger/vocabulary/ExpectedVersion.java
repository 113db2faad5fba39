package io.keyledger.vocabulary;

import java.util.Set;

/** Which versions of an aggregate a change is meant for; the caller says so by {@code If-Match}. */
public sealed interface ExpectedVersion {

    /** Whether the change may be made to this version. */
    boolean accepts(long version);

    /** The caller does not mind. */
    static ExpectedVersion any() {
        return new Any();
    }

    /** One of these and no other; of none of them, no change may be made at all. */
    static ExpectedVersion oneOf(Set<Long> versions) {
        return new OneOf(versions);
    }

    record Any() implements ExpectedVersion {

        @Override
        public boolean accepts(long version) {
            return true;
        }
    }

    record OneOf(Set<Long> versions) implements ExpectedVersion {

        public OneOf {
            versions = Set.copyOf(versions);
        }

        @Override
        public boolean accepts(long version) {
            return versions.contains(version);
        }
    }
}
