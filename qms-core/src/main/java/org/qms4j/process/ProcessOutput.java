package org.qms4j.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.measure.Criterion;
import org.qms4j.rule.Text;

/**
 * What a process puts out.
 *
 * @param id how it is called, unique among the outputs of the process: up to 64 characters
 * @param name what it is, up to 200 characters
 * @param kind of what kind it is
 * @param criteria what it keeps; one for each characteristic
 * @param offerings the products and services that it is or becomes part of, as the host names them
 */
public record ProcessOutput(
        @Text(max = 64) String id,
        @Text(max = 200) String name,
        PortKind kind,
        @Size(max = 50) List<@Valid Criterion> criteria,
        @Size(max = 1_000) List<@Valid ExternalRef> offerings) {
    /** {@inheritDoc} */
    public ProcessOutput {
        criteria = Input.list(criteria);
        offerings = Input.list(offerings);
    }

    /**
     * Names an output.
     *
     * @param id how it is called
     * @param name what it is
     * @param kind of what kind it is
     * @param criteria what it keeps
     * @return the output
     */
    public static ProcessOutput of(String id, String name, PortKind kind, Criterion... criteria) {
        return new ProcessOutput(id, name, kind, List.of(criteria), List.of());
    }

    /**
     * Says which products and services it is or becomes part of.
     *
     * @param products as the host names them
     * @return the output
     */
    public ProcessOutput of(ExternalRef... products) {
        return new ProcessOutput(id, name, kind, criteria, List.of(products));
    }
}
