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

/** The code of a unit that can be compared: one of UCUM's usual ones, or a count's name in braces. Null is none. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownUnit.Check.class)
public @interface KnownUnit {
    /**
     * Returns the message key.
     *
     * @return the key
     */
    String message() default "constraint.KnownUnit";

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

    /** Looks the code up. */
    final class Check implements ConstraintValidator<KnownUnit, CharSequence> {
        /** Creates the check. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence code, ConstraintValidatorContext context) {
            return code == null || Unit.of(code.toString()).isPresent();
        }
    }
}
