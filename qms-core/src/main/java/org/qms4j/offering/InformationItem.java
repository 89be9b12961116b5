package org.qms4j.offering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.rule.Text;

/**
 * Something that clients need to know about a product or service.
 *
 * @param id how it is called, unique among the items of the offering: up to 64 characters
 * @param title what it is about, up to 200 characters
 * @param owner who answers for it being clear: the host's id of the person
 * @param document where it is written in this version
 * @param channels through which it is given, such as {@code contract} or {@code web}: up to 20 of up to 60 characters
 * @param contractClause the clause of the contract that it explains, up to 60 characters; empty if none
 */
@Value.Builder
public record InformationItem(
        @Text(max = 64) String id,
        @Text(max = 200) String title,
        @Text(max = 64) String owner,
        @Valid ExternalRef document,
        @Size(max = 20) List<@Text(max = 60) String> channels,
        Optional<@Text(max = 60) String> contractClause)
        implements WithInformationItem {
    /** {@inheritDoc} */
    public InformationItem {
        channels = Input.list(channels);
    }

    /**
     * Names something that clients need to know.
     *
     * @param id how it is called
     * @param title what it is about
     * @param owner who answers for it being clear
     * @param document where it is written
     * @return the item
     */
    public static InformationItem of(String id, String title, String owner, ExternalRef document) {
        return new InformationItem(id, title, owner, document, List.of(), Optional.empty());
    }
}
