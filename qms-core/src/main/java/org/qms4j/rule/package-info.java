/**
 * What the library says when a step is not possible: every unmet condition at once, each as a
 * {@link org.qms4j.rule.RuleViolation} with its code, the field it concerns, the clause it comes from and a text in the
 * reader's language. {@link org.qms4j.rule.RefusedException} carries the list; nothing was changed when it is thrown.
 *
 * <p>Clauses are cited by edition and number only ({@link org.qms4j.rule.ClauseRef}); the wording is the library's own.
 */
@NullMarked
package org.qms4j.rule;

import org.jspecify.annotations.NullMarked;
