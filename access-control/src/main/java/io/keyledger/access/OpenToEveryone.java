package io.keyledger.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler admits requests without a caller. It opens nothing by itself: the paths that need no
 * credential are listed once, for the filter, and are {@code GET /livez} and {@code GET /readyz}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToEveryone {}
