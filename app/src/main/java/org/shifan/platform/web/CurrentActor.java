package org.shifan.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@code Actor} of this request, as an argument of a controller method: {@code Actor} where the
 * endpoint is {@link Allowed}, {@code Optional<Actor>} where it is {@link Public}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrentActor {}
