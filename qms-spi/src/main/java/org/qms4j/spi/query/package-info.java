/**
 * What a store is asked: records by criteria, and journal entries by record, by command or all of them, always a page
 * at a time. Pages are cut by key, not by count: a record that exists during a whole walk is met exactly once, whatever
 * is added or changed meanwhile elsewhere.
 */
@NullMarked
package org.qms4j.spi.query;

import org.jspecify.annotations.NullMarked;
