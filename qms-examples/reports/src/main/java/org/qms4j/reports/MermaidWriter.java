package org.qms4j.reports;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.Flow;
import org.qms4j.processnetwork.MappedProcess;
import org.qms4j.processnetwork.ProcessNetwork;

/**
 * Writes a network of processes as the text of a Mermaid flow chart, for wikis and merge requests. Principal processes
 * stand in doubled frames, supporting ones in slanted ones, managing ones in round ones; what leads back is dotted.
 */
public final class MermaidWriter {
    private MermaidWriter() {}

    /**
     * Writes a network.
     *
     * @param network the processes and what flows between them
     * @return the text of the chart, in the order of the network; flows from processes that are not in it are left out
     */
    public static String write(ProcessNetwork network) {
        List<MappedProcess> processes = network.processes();
        var numbers = new HashMap<String, Integer>();
        processes.forEach(process -> numbers.put(process.id().value(), numbers.size()));
        return "flowchart TD\n"
                + processes.stream()
                        .map(process -> "  p" + numbers.get(process.id().value()) + node(process) + "\n")
                        .collect(Collectors.joining())
                + network.flows().stream()
                        .filter(flow ->
                                numbers.containsKey(flow.from().process().value()))
                        .map(flow -> "  p" + numbers.get(flow.from().process().value()) + arrow(flow) + "p"
                                + numbers.get(flow.to().value()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String node(MappedProcess process) {
        String label = '"' + escaped(process.name()) + '"';
        return switch (process.category()) {
            case PRINCIPAL -> "[[" + label + "]]";
            case SUPPORTING -> "[/" + label + "/]";
            case MANAGEMENT -> "(" + label + ")";
        };
    }

    private static String arrow(Flow flow) {
        String label = "|\"" + escaped(flow.from().output()) + "\"|";
        return flow.type() == FlowType.NORMAL ? " -->" + label + " " : " -.->" + label + " ";
    }

    /** Mermaid reads numbered entities; everything that could end a label or begin markup is one. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || " .,:-_()/".indexOf(c) >= 0
                        ? Character.toString(c)
                        : "#" + c + ";")
                .collect(Collectors.joining());
    }
}
