package io.keyledger.http.openapi;

import io.keyledger.http.problem.ErrorCode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a handler adds to its operation in the OpenAPI document beside what every operation has. On
 * a type it holds for all handlers that take a parameter of that type, so that what makes a request
 * fail, or reads a header, says so itself.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ContractPart {

    /** In which ways the request can fail. */
    ErrorCode[] problems() default {};

    /** Names of optional request headers; {@link ContractHeader} knows them. */
    String[] requestHeaders() default {};

    /** Names of headers that every successful answer has; {@link ContractHeader} knows them. */
    String[] responseHeaders() default {};
}
