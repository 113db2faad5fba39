package io.keyledger.query.integrity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Not there with {@code keyledger.ledger-tree=false}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "keyledger.ledger-tree", matchIfMissing = true)
@interface WhereTreeIsKept {}
