package org.shifan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

/**
 * A story told by a {@link Browser} on the whole product. Left out, and said to be left out, on
 * machines without one. Told before the other tests of the product, whose hundreds of calls every
 * page would have to go through, and after the stories of the {@link ExamplePortal}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Order(ExamplePortal.PUBLISHED + 10)
@ShifanTest
public @interface BrowserStory {}
