package org.qms4j.rule;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that says something, is well-formed and no longer than it may be. */
@NotBlank
@Size
@WellFormed
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Text {
    /**
     * Returns the greatest length.
     *
     * @return in characters
     */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 200;

    /**
     * Returns the message key; never shown, since the parts have texts of their own.
     *
     * @return the key
     */
    String message() default "constraint.Text";

    /**
     * Returns the validation groups.
     *
     * @return none
     */
    Class<?>[] groups() default {};

    /**
     * Returns the payload.
     *
     * @return none
     */
    Class<? extends Payload>[] payload() default {};
}
