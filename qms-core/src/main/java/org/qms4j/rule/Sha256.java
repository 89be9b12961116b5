package org.qms4j.rule;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest: 64 hexadecimal digits. Null is none and passes. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Sha256.Check.class)
public @interface Sha256 {
    /**
     * Returns the message key.
     *
     * @return the key
     */
    String message() default "constraint.Sha256";

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

    /** Looks at every character once. */
    final class Check implements ConstraintValidator<Sha256, CharSequence> {
        private static final int DIGITS = 64;

        /** Creates the check. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null
                    || (text.length() == DIGITS && text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0));
        }
    }
}
