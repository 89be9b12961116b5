/**
 * What hangs together: from what somebody needs to the requirement that answers it and the process that meets it, and
 * from a complaint back to the processes, inputs and providers that may have caused it and forward to the clients and
 * requirements that the same cause hits. Everything is found by following links that other features keep; nothing is
 * stored here. Serves ISO 9001:2015, 4.2, 8.2.2, 8.5.2 and 10.2.1. Start at
 * {@link org.qms4j.traceability.Traceability}.
 */
@NullMarked
package org.qms4j.traceability;

import org.jspecify.annotations.NullMarked;
