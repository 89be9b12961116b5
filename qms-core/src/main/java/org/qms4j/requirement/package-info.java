/**
 * What the organization has to meet. A {@link org.qms4j.requirement.Requirement} comes from clients, stated or taken
 * for granted, from the law, from an authority, or from the organization itself. It is reviewed before anybody commits
 * to it, incorporated only with a process, an owner and a way to verify it, and changed with everybody and every
 * document that must be told. Whether it is met is computed from what was verified, never set. Serves ISO 9001:2015,
 * 8.2.2 to 8.2.4. Start at {@link org.qms4j.requirement.Requirements}.
 */
@NullMarked
@QmsStyle
package org.qms4j.requirement;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
