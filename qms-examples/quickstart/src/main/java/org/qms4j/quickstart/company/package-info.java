/**
 * A small company of our own making, which sells pumps: what happened to a dozen complaints in the autumn of 2026, told
 * day by day. The classes named after stories hold what each of them went through.
 */
@NullMarked
package org.qms4j.quickstart.company;

import org.jspecify.annotations.NullMarked;
