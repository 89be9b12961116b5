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
 * Text that every store and every page can keep: no half characters (lone surrogates), and no control characters except
 * tab and line ends. Null is well-formed.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WellFormed.Check.class)
public @interface WellFormed {
    /**
     * Returns the message key.
     *
     * @return the key
     */
    String message() default "constraint.WellFormed";

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
    final class Check implements ConstraintValidator<WellFormed, CharSequence> {
        /** Creates the check. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            for (int i = 0; text != null && i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
                    return false;
                }
            }
            return true;
        }
    }
}
