package io.keyledger.query.paging;

import io.keyledger.vocabulary.InvalidValueException;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many items a page has at most: the query parameter {@code limit} of every list. */
public final class PageSize {

    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+");

    private PageSize() {}

    /**
     * @param limit without it, {@value #DEFAULT}; over {@value #MOST} is taken as {@value #MOST}
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
