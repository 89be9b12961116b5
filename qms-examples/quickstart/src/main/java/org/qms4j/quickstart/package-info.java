/**
 * The main job in one command: {@link org.qms4j.quickstart.Quickstart}. Without arguments a small company handles a
 * dozen complaints ({@link org.qms4j.quickstart.company}); with a register in the public CSV format of the CFPB
 * consumer complaint database, every complaint in it is taken in as history ({@link org.qms4j.quickstart.register}).
 * Both end in the same page ({@link org.qms4j.quickstart.report}).
 */
@NullMarked
package org.qms4j.quickstart;

import org.jspecify.annotations.NullMarked;
