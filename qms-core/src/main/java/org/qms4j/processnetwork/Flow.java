package org.qms4j.processnetwork;

import org.qms4j.process.OutputRef;
import org.qms4j.process.ProcessId;
import org.qms4j.process.Source.FlowType;
import org.qms4j.process.Source.OfProcess;

/**
 * That an output of one process is an input of another.
 *
 * @param from the output
 * @param to the process that takes it in
 * @param input how the input is called there
 * @param type how it flows
 * @param agreed whether both owners agreed what passes
 */
public record Flow(OutputRef from, ProcessId to, String input, FlowType type, boolean agreed) {
    static Flow of(OfProcess source, ProcessId to, String input) {
        return new Flow(source.from(), to, input, source.type(), source.isAgreed());
    }
}
