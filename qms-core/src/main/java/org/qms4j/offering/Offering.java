package org.qms4j.offering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Staged;
import org.qms4j.spi.record.RecordKey;

/** A product or service of the organization. */
@Value.Immutable
public abstract sealed class Offering implements Staged<Offering, OfferingStage> permits ImmutableOffering {
    Offering() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's products and services
     */
    public abstract OfferingId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns the host's own record of it.
     *
     * @return as complaints and processes name it
     */
    public abstract ExternalRef externalRef();

    /**
     * Returns what it is.
     *
     * @return a product or a service
     */
    public abstract Kind kind();

    /**
     * Returns what is said of it.
     *
     * @return as it was last said
     */
    public abstract OfferingProfile profile();

    /**
     * Returns what clients were or are to be told about it.
     *
     * @return every version of every item, in the order in which they were written
     */
    public abstract List<ItemVersion> versions();

    /** What the organization offers. */
    public enum Kind {
        /** Something that is made without the client. */
        PRODUCT,
        /** Something of which at least a part is done with the client. */
        SERVICE
    }

    /**
     * An information item as it was written once.
     *
     * @param entered when and by whom it was written
     * @param number 1 for the first version of the item, 2 for the next
     * @param item what it says
     */
    public record ItemVersion(Entered entered, int number, InformationItem item) {}

    /**
     * Returns an information item as it is now.
     *
     * @param item how it is called
     * @return its latest version; empty if there is none
     */
    public Optional<ItemVersion> item(String item) {
        return of(item).reduce((earlier, later) -> later);
    }

    /**
     * Returns an information item as it was in a version.
     *
     * @param item how it is called
     * @param number the version
     * @return the version; empty if there is none
     */
    public Optional<ItemVersion> item(String item, int number) {
        return of(item).filter(version -> version.number() == number).findFirst();
    }

    /**
     * Returns the information items as they are now.
     *
     * @return the latest version of each, in the order in which they were first written
     */
    public List<ItemVersion> items() {
        return versions().stream()
                .map(version -> version.item().id())
                .distinct()
                .flatMap(item -> item(item).stream())
                .toList();
    }

    private Stream<ItemVersion> of(String item) {
        return versions().stream().filter(version -> version.item().id().equals(item));
    }

    @Override
    public String toString() {
        return "Offering[" + id().value() + ", " + kind() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableOffering.Builder {
        Builder() {}
    }
}
