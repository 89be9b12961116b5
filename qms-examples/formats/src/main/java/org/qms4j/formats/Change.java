package org.qms4j.formats;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.qms4j.Session;

/** A step that a row asks for, unless what it would begin is there already. */
record Change(String place, Predicate<Session> isThere, Consumer<Session> step) {}
