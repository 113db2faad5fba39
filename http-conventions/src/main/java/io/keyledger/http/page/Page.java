package io.keyledger.http.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The controller serves pages to people. A security filter chain of its own has decided who may see
 * them, by a session: the API's callers and permissions are not asked for.
 *
 * <p>It opens nothing by itself: a path outside of that chain still needs a caller.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Page {}
