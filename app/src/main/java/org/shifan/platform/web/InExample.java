package org.shifan.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Exists in the example alone: what opens doors that are shut elsewhere. The mode must be exactly
 * {@code example}; one in capitals or with a blank after it opens nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(InExample.Exactly.class)
public @interface InExample {

    /** Spring's own condition on a property would take capitals for the same. */
    final class Exactly implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return "example".equals(context.getEnvironment().getProperty("shifan.mode"));
        }
    }
}
