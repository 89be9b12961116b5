package org.qms4j.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.lifecycle.Input;
import org.qms4j.measure.Criterion;
import org.qms4j.rule.Text;

/**
 * What a process takes in.
 *
 * @param id how it is called, unique among the inputs of the process: up to 64 characters
 * @param name what it is, up to 200 characters
 * @param kind of what kind it is
 * @param required whether the process cannot do without it
 * @param criteria what is accepted; one for each characteristic
 */
public record ProcessInput(
        @Text(max = 64) String id,
        @Text(max = 200) String name,
        PortKind kind,
        boolean required,
        @Size(max = 50) List<@Valid Criterion> criteria) {
    /** {@inheritDoc} */
    public ProcessInput {
        criteria = Input.list(criteria);
    }

    /**
     * Names an input that the process cannot do without.
     *
     * @param id how it is called
     * @param name what it is
     * @param kind of what kind it is
     * @param criteria what is accepted
     * @return the input
     */
    public static ProcessInput of(String id, String name, PortKind kind, Criterion... criteria) {
        return new ProcessInput(id, name, kind, true, List.of(criteria));
    }

    /**
     * Says that the process can do without it.
     *
     * @return the input, not required
     */
    public ProcessInput optional() {
        return new ProcessInput(id, name, kind, false, criteria);
    }
}
