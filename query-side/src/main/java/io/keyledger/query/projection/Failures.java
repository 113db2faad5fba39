package io.keyledger.query.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What may be logged of a failure. MongoDB's own text, and that of encoders, quotes documents, and
 * with them names and digests: of exceptions that are not ours, only the class, MongoDB's code and
 * the place are told.
 */
public final class Failures {

    private static final String OURS = "io.keyledger.";

    /** Further causes tell nothing more. */
    private static final int MOST_CAUSES = 5;

    private Failures() {}

    /** One line: the failure and its causes, outermost first. */
    public static String describe(Throwable failure) {
        StringBuilder line = new StringBuilder(one(failure));
        Throwable cause = failure.getCause();
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            line.append(", by ").append(one(cause));
            cause = cause.getCause();
        }
        return line.toString();
    }

    private static String one(Throwable failure) {
        return failure.getClass().getSimpleName() + detail(failure) + place(failure);
    }

    private static String detail(Throwable failure) {
        if (failure instanceof MongoBulkWriteException bulk) {
            return " with the codes " + codes(bulk.getWriteErrors());
        }
        if (failure instanceof MongoException mongo) {
            return " with the code " + mongo.getCode();
        }
        return failure.getClass().getName().startsWith(OURS)
                ? " (" + failure.getMessage() + ")"
                : "";
    }

    private static String codes(List<BulkWriteError> errors) {
        return errors.stream()
                .map(BulkWriteError::getCode)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Where it passed through code of ours first. */
    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + simpleName(frame) + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static String simpleName(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
    }
}
