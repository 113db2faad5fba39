package io.keyledger.access.operator;

import java.nio.file.Path;

/** The operator's token cannot be read or kept. The message is for the log and holds no secret. */
public class OperatorTokenFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperatorTokenFileException(String problem, Path file) {
        super(message(problem, file));
    }

    OperatorTokenFileException(String problem, Path file, Throwable cause) {
        super(message(problem, file) + ": " + cause, cause);
    }

    private static String message(String problem, Path file) {
        return "The file of the operator's token, %s, %s".formatted(file, problem);
    }
}
