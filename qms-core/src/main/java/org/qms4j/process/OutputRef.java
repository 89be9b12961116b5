package org.qms4j.process;

import org.qms4j.rule.Text;

/**
 * Names an output of a process.
 *
 * @param process the process
 * @param output how the output is called there
 */
public record OutputRef(ProcessId process, @Text(max = 64) String output) {
    /**
     * Names an output of a process.
     *
     * @param process the id of the process
     * @param output how the output is called there
     * @return the reference
     */
    public static OutputRef of(String process, String output) {
        return new OutputRef(ProcessId.of(process), output);
    }
}
