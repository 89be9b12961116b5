package org.qms4j.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.rule.Text;

/** What can be asked of processes. */
public sealed interface ProcessCommand {
    /**
     * Says again what it is.
     *
     * @param profile all of it; what is left empty is empty afterwards
     */
    record Describe(@Valid ProcessProfile profile) implements ProcessCommand {}

    /**
     * Gives it its owner.
     *
     * @param owner the host's id of the person
     */
    record Appoint(@Text(max = 64) String owner) implements ProcessCommand {}

    /**
     * Gives it another owner.
     *
     * @param owner the host's id of the person
     */
    record HandOver(@Text(max = 64) String owner) implements ProcessCommand {}

    /**
     * Says what it takes in.
     *
     * @param input the input; one of the same id is replaced and keeps its sources
     */
    record TakeIn(@Valid ProcessInput input) implements ProcessCommand {}

    /**
     * Says what it puts out.
     *
     * @param output the output; one of the same id is replaced and keeps its receivers
     */
    record PutOut(@Valid ProcessOutput output) implements ProcessCommand {}

    /**
     * Says that it does not take something in any more; its sources go with it.
     *
     * @param input how the input is called
     */
    record DropInput(@Text(max = 64) String input) implements ProcessCommand {}

    /**
     * Says that it does not put something out any more; its receivers outside go with it.
     *
     * @param output how the output is called
     */
    record DropOutput(@Text(max = 64) String output) implements ProcessCommand {}

    /**
     * Binds an output of a process to an input of this one.
     *
     * @param input how the input is called
     * @param from the output
     * @param type how it flows
     */
    record Connect(@Text(max = 64) String input, @Valid OutputRef from, FlowType type) implements ProcessCommand {}

    /**
     * Unbinds an output of a process from an input of this one.
     *
     * @param input how the input is called
     * @param from the output
     */
    record Disconnect(@Text(max = 64) String input, @Valid OutputRef from) implements ProcessCommand {}

    /**
     * Agrees what passes between two processes, for the one or the other, as its owner.
     *
     * @param input how the input of this process is called
     * @param from the output of the other one
     */
    record Agree(@Text(max = 64) String input, @Valid OutputRef from) implements ProcessCommand {}

    /**
     * Says that an input comes from somebody outside.
     *
     * @param input how the input is called
     * @param party who gives it
     * @param content what it says, if it is what clients want or say
     */
    record Receive(@Text(max = 64) String input, InterestedPartyId party, Content content) implements ProcessCommand {}

    /**
     * Says that an output goes to somebody outside.
     *
     * @param output how the output is called
     * @param party who receives it
     */
    record Deliver(@Text(max = 64) String output, InterestedPartyId party) implements ProcessCommand {}

    /** Finds it right. */
    record Approve() implements ProcessCommand {}

    /** Puts it to work. */
    record Activate() implements ProcessCommand {}

    /**
     * Begins to change it.
     *
     * @param reason why, up to 1,000 characters
     */
    record Change(Confidential<@Text(max = 1_000) String> reason) implements ProcessCommand {}

    /**
     * Says that somebody looked whether it is still right.
     *
     * @param basis what was looked at, up to 1,000 characters
     */
    record Review(Confidential<@Text(max = 1_000) String> basis) implements ProcessCommand {}

    /**
     * Says that it is no more.
     *
     * @param reason why, up to 1,000 characters
     * @param takers the processes that take something from it, as the register found them
     */
    record Retire(
            Confidential<@Text(max = 1_000) String> reason,
            @Size(max = 100_000) List<ProcessId> takers) implements ProcessCommand {
        /** {@inheritDoc} */
        public Retire {
            takers = Input.list(takers);
        }
    }
}
