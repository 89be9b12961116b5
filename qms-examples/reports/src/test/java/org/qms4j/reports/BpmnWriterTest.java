package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.ProcessNetwork;

/** A map as BPMN 2.0, read back by a model API that validates it against the schema of the standard. */
class BpmnWriterTest {
    private final Mapped it = new Mapped();

    private static BpmnModelInstance read(ProcessNetwork network) {
        byte[] written = BpmnWriter.write(network).getBytes(StandardCharsets.UTF_8);
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(written));
        Bpmn.validateModel(model);
        return model;
    }

    private static List<String> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> flow.getSource().getId() + " " + flow.getName() + " "
                        + flow.getTarget().getId())
                .toList();
    }

    @Test
    void every_process_is_a_task_and_every_flow_leads_where_it_led() {
        BpmnModelInstance model = read(it.shop());
        assertThat(model.getModelElementsByType(Task.class))
                .extracting(Task::getName)
                .containsExactly("To sell", "To make", "To mend", "To steer");
        assertThat(flows(model))
                .containsExactly("start null p0", "p0 out p1", "p1 out p1", "p2 out p1", "p1 null end", "p3 null end");
        assertThat(model.getModelElementsByType(StartEvent.class)).hasSize(1);
        assertThat(model.getModelElementsByType(EndEvent.class)).hasSize(1);
        assertThat(model.getModelElementsByType(BpmnShape.class))
                .allSatisfy(shape -> assertThat(shape.getBpmnElement()).isNotNull())
                .hasSize(6);
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSize(2))
                .hasSize(6);
    }

    @Test
    void no_two_boxes_lie_on_each_other() {
        assertThat(read(it.shop()).getModelElementsByType(BpmnShape.class))
                .extracting(shape ->
                        shape.getBounds().getX() + "," + shape.getBounds().getY())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_name_cannot_break_it_and_nothing_is_still_a_model() {
        it.process("a\"><b", Category.PRINCIPAL, Content.OTHER, false, Mapped.flow("none", "a\"><b", FlowType.NORMAL));
        BpmnModelInstance model = read(it.network());
        assertThat(model.getModelElementsByType(Task.class))
                .extracting(Task::getName)
                .containsExactly("To a\"><b");
        assertThat(flows(model)).isEmpty();
        assertThat(read(ProcessNetwork.of(List.of(), Map.of(), Set.of())).getModelElementsByType(Task.class))
                .isEmpty();
    }
}
