/**
 * Until when something is due. A {@link org.qms4j.deadline.Term} is a number of business days or a calendar period, and
 * the type says which; it is counted from a date, the start day not included. Dates are the organization's own, in its
 * time zone.
 */
@NullMarked
package org.qms4j.deadline;

import org.jspecify.annotations.NullMarked;
