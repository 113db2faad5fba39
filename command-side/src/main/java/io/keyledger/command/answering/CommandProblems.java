package io.keyledger.command.answering;

import io.keyledger.command.accesstoken.AccessTokenRefusal;
import io.keyledger.command.apikey.ApiKeyRefusal;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemMapping;
import java.util.Optional;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Tells which problem a refused command is to a client. */
@Component
class CommandProblems implements ProblemMapping {

    @Override
    public Optional<ProblemException> problemFor(Throwable failure) {
        if (failure instanceof ApiKeyRefusal refusal) {
            return Optional.of(problemFor(refusal));
        }
        if (failure instanceof AccessTokenRefusal refusal) {
            return Optional.of(problemFor(refusal));
        }
        if (failure instanceof AggregateNotFoundException) {
            return Optional.of(ProblemException.notFound());
        }
        if (failure instanceof ConcurrencyException) {
            return Optional.of(new ProblemException(ErrorCode.CONFLICT));
        }
        if (failure instanceof LockAcquisitionFailedException) {
            return Optional.of(ProblemException.unavailable());
        }
        return Optional.empty();
    }

    private static ProblemException problemFor(AccessTokenRefusal refusal) {
        return switch (refusal.rule()) {
            case NO_SUCH_TOKEN -> ProblemException.notFound();
            case OTHER_VERSION -> new ProblemException(ErrorCode.VERSION_MISMATCH);
        };
    }

    private static ProblemException problemFor(ApiKeyRefusal refusal) {
        return switch (refusal.rule()) {
            case NO_SUCH_KEY -> ProblemException.notFound();
            case OTHER_VERSION -> new ProblemException(ErrorCode.VERSION_MISMATCH);
            case IDEMPOTENCY_KEY_REUSED -> new ProblemException(ErrorCode.IDEMPOTENCY_KEY_REUSED);
            case IDEMPOTENCY_KEY_SPENT -> new ProblemException(ErrorCode.IDEMPOTENCY_KEY_SPENT);
        };
    }
}
