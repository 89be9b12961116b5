package org.qms4j.measure;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The least value is not above the greatest. Null is no range. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InOrder.Check.class)
public @interface InOrder {
    /**
     * Returns the message key.
     *
     * @return the key
     */
    String message() default "constraint.InOrder";

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

    /** Compares them. */
    final class Check implements ConstraintValidator<InOrder, Range> {
        /** Creates the check. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable Range range, ConstraintValidatorContext context) {
            return range == null || range.least() == null || range.greatest() == null || range.isInOrder();
        }
    }
}
