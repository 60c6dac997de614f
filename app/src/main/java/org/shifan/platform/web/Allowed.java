package org.shifan.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who holds the permission may use this endpoint. On a class: all its endpoints without a sign of
 * their own.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /**
     * Code of a {@link org.shifan.platform.ledger.Permission} that a {@link Contribution} lists.
     */
    String value();
}
