package org.qms4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qms4j.rule.Edition;

/** Says which clause a test proves, so that the clauses with and without a test can be listed. */
@Documented
@Repeatable(Clause.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Clause {
    Edition edition();

    /** The clause number, such as {@code 9.1.2}. */
    String value();

    /** More than one clause. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Several {
        Clause[] value();
    }
}
