package org.qms4j.reports;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.process.Source.Content;
import org.qms4j.processnetwork.Flow;
import org.qms4j.processnetwork.MappedProcess;
import org.qms4j.processnetwork.ProcessNetwork;

/**
 * Writes a network of processes as BPMN 2.0 (ISO/IEC 19510), for modelling tools. Each process is a task; what flows
 * between two of them is a sequence flow with the name of the output, back flows included; what clients require is the
 * start event and what they receive the end event. It carries a plain layout, level by level, and is not executable.
 */
public final class BpmnWriter {
    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String START = "start";
    private static final String END = "end";
    private static final int WIDTH = 160;
    private static final int HEIGHT = 60;
    private static final int EVENT = 36;
    private static final int COLUMN = 240;
    private static final int ROW = 100;

    private final ProcessNetwork network;
    private final Map<String, Node> nodes = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final XMLStreamWriter xml;

    private BpmnWriter(ProcessNetwork network, XMLStreamWriter xml) {
        this.network = network;
        this.xml = xml;
    }

    /** Something on the diagram, by its id in the file. */
    private record Node(String id, int x, int y, int width, int height) {
        int middle() {
            return y + height / 2;
        }
    }

    /** Something that leads from one to another. */
    private record Edge(Node from, Node to, Optional<String> name) {}

    /**
     * Writes a network.
     *
     * @param network the processes and what flows between them
     * @return the XML; flows from processes that are not in the network are left out
     */
    public static String write(ProcessNetwork network) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new BpmnWriter(network, xml).definitions();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text that is kept in memory can be written", impossible);
        }
        return text.toString();
    }

    private void definitions() throws XMLStreamException {
        place();
        connect();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(MODEL);
        xml.writeStartElement("definitions");
        xml.writeDefaultNamespace(MODEL);
        xml.writeNamespace("bpmndi", DIAGRAM);
        xml.writeNamespace("dc", BOUNDS);
        xml.writeNamespace("di", POINTS);
        xml.writeAttribute("id", "definitions");
        xml.writeAttribute("targetNamespace", "urn:org.qms4j:process-map");
        process();
        diagram();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void place() {
        int[] levels = network.levels();
        var rows = new HashMap<Integer, Integer>();
        for (int i = 0; i < levels.length; i++) {
            int row = rows.merge(levels[i], 1, Integer::sum) - 1;
            int x = COLUMN * (levels[i] + 1);
            nodes.put(network.processes().get(i).id().value(), new Node("p" + i, x, ROW * row, WIDTH, HEIGHT));
        }
        int last = Arrays.stream(levels).max().orElse(0);
        nodes.put(key(START), new Node(START, COLUMN / 2, (HEIGHT - EVENT) / 2, EVENT, EVENT));
        nodes.put(key(END), new Node(END, COLUMN * (last + 2), (HEIGHT - EVENT) / 2, EVENT, EVENT));
    }

    /** No process is called so: its id has no control characters. */
    private static String key(String event) {
        return "\u0000" + event;
    }

    private void connect() {
        for (MappedProcess process : network.processes()) {
            Node node = node(process.id().value());
            if (process.receipts().stream()
                    .anyMatch(receipt ->
                            receipt.content() == Content.CUSTOMER_REQUIREMENTS && isClient(receipt.party()))) {
                edges.add(new Edge(node(key(START)), node, Optional.empty()));
            }
            for (Flow flow : process.flows()) {
                Optional.ofNullable(nodes.get(flow.from().process().value()))
                        .ifPresent(from -> edges.add(
                                new Edge(from, node, Optional.of(flow.from().output()))));
            }
            if (process.deliveries().stream().anyMatch(delivery -> isClient(delivery.party()))) {
                edges.add(new Edge(node, node(key(END)), Optional.empty()));
            }
        }
    }

    private boolean isClient(InterestedPartyId party) {
        return network.parties().get(party.value()) == PartyType.CLIENT;
    }

    private Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private void process() throws XMLStreamException {
        xml.writeStartElement("process");
        xml.writeAttribute("id", "map");
        xml.writeAttribute("isExecutable", "false");
        event("startEvent", START);
        for (MappedProcess process : network.processes()) {
            xml.writeEmptyElement("task");
            xml.writeAttribute("id", node(process.id().value()).id());
            xml.writeAttribute("name", process.name());
        }
        event("endEvent", END);
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            xml.writeEmptyElement("sequenceFlow");
            xml.writeAttribute("id", "f" + i);
            if (edge.name().isPresent()) {
                xml.writeAttribute("name", edge.name().get());
            }
            xml.writeAttribute("sourceRef", edge.from().id());
            xml.writeAttribute("targetRef", edge.to().id());
        }
        xml.writeEndElement();
    }

    private void event(String kind, String id) throws XMLStreamException {
        xml.writeEmptyElement(kind);
        xml.writeAttribute("id", id);
    }

    private void diagram() throws XMLStreamException {
        xml.writeStartElement(DIAGRAM, "BPMNDiagram");
        xml.writeAttribute("id", "diagram");
        xml.writeStartElement(DIAGRAM, "BPMNPlane");
        xml.writeAttribute("id", "plane");
        xml.writeAttribute("bpmnElement", "map");
        shape(node(key(START)));
        for (MappedProcess process : network.processes()) {
            shape(node(process.id().value()));
        }
        shape(node(key(END)));
        for (int i = 0; i < edges.size(); i++) {
            edge("f" + i, edges.get(i));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void shape(Node node) throws XMLStreamException {
        xml.writeStartElement(DIAGRAM, "BPMNShape");
        xml.writeAttribute("id", node.id() + "-shape");
        xml.writeAttribute("bpmnElement", node.id());
        xml.writeEmptyElement(BOUNDS, "Bounds");
        xml.writeAttribute("x", String.valueOf(node.x()));
        xml.writeAttribute("y", String.valueOf(node.y()));
        xml.writeAttribute("width", String.valueOf(node.width()));
        xml.writeAttribute("height", String.valueOf(node.height()));
        xml.writeEndElement();
    }

    private void edge(String id, Edge edge) throws XMLStreamException {
        xml.writeStartElement(DIAGRAM, "BPMNEdge");
        xml.writeAttribute("id", id + "-edge");
        xml.writeAttribute("bpmnElement", id);
        point(edge.from().x() + edge.from().width(), edge.from().middle());
        point(edge.to().x(), edge.to().middle());
        xml.writeEndElement();
    }

    private void point(int x, int y) throws XMLStreamException {
        xml.writeEmptyElement(POINTS, "waypoint");
        xml.writeAttribute("x", String.valueOf(x));
        xml.writeAttribute("y", String.valueOf(y));
    }
}
