package io.keyledger.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler admits callers with one of these permissions, and of these only those who may enter
 * the organization in its path. A handler with no such annotation admits nobody.
 *
 * @see AnyCaller
 * @see OpenToEveryone
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

    /** One of them suffices. */
    Permission[] value();

    /** Whether, beside that, the caller must be an operator: what is bound to no organization. */
    boolean operatorOnly() default false;

    /** Whether, beside that, the caller must be bound to no organization, or be an operator. */
    boolean unboundOnly() default false;
}
