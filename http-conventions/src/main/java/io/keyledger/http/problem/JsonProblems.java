package io.keyledger.http.problem;

import io.keyledger.vocabulary.InvalidValueException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body without repeating any of it but the names of fields. */
final class JsonProblems {

    private JsonProblems() {}

    static ProblemException of(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return at(failure, "is not a known field");
        }
        if (failure.getCause() instanceof InvalidValueException invalid) {
            return at(failure, String.valueOf(invalid.getMessage()));
        }
        if (failure.getOriginalMessage().startsWith("Trailing token")) {
            return ProblemException.invalidRequest("The body has more than one JSON value.");
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return at(failure, Expectations.of(mismatch.getTargetType()));
        }
        if (failure instanceof InputCoercionException tooLarge) {
            return at(failure, Expectations.of(tooLarge.getTargetType()));
        }
        if (failure instanceof StreamConstraintsException) {
            return ProblemException.invalidRequest("The body is nested too deep or too long.");
        }
        return ProblemException.invalidRequest(syntaxError(failure));
    }

    private static ProblemException at(JacksonException failure, String detail) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.isEmpty()
                ? ProblemException.invalidRequest("The body " + detail + ".")
                : ProblemException.invalidField(pointer.toString(), detail);
    }

    private static String syntaxError(JacksonException failure) {
        String what =
                failure.getOriginalMessage().startsWith("Duplicate")
                        ? "The body has a field twice"
                        : "The body is not valid JSON";
        TokenStreamLocation where = failure.getLocation();
        return where == null
                ? what + "."
                : what + ": line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
    }
}
