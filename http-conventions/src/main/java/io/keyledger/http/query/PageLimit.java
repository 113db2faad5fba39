package io.keyledger.http.query;

import io.keyledger.vocabulary.InvalidValueException;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many items a page has, as clients ask for it. */
public final class PageLimit {

    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+");

    private PageLimit() {}

    /**
     * The number that a query parameter asks for; {@value #DEFAULT} if it is not there; more than
     * {@value #MOST} is taken as {@value #MOST}.
     *
     * @throws InvalidValueException if it is no whole number, or under 1
     */
    public static int of(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (!WHOLE_NUMBER.matcher(limit).matches()) {
            throw new InvalidValueException("must be a whole number");
        }
        BigInteger size = new BigInteger(limit);
        if (size.signum() < 1) {
            throw new InvalidValueException("must be at least 1");
        }
        return size.min(BigInteger.valueOf(MOST)).intValueExact();
    }
}
