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

/**
 * Text that says something. Unlike Jakarta's constraint of this name, null passes, so that an absent {@code Optional}
 * does: whether something may be absent is the type's to say.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotBlank.Check.class)
public @interface NotBlank {
    /**
     * Returns the message key.
     *
     * @return the key
     */
    String message() default "constraint.NotBlank";

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

    /** Looks for a character that is not blank. */
    final class Check implements ConstraintValidator<NotBlank, CharSequence> {
        /** Creates the check. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || !text.toString().isBlank();
        }
    }
}
