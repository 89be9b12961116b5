package org.qms4j;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which usual mistake of quality software a test shows to be impossible; {@link MistakesTest} lists them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mistake {
    /** Its number in {@link MistakesTest}. */
    int[] value();
}
