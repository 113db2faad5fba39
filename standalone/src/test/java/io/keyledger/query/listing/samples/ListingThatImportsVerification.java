package io.keyledger.query.listing.samples;

import io.keyledger.query.verification.samples.Verification;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class ListingThatImportsVerification {
    @Nullable Verification other;
}
