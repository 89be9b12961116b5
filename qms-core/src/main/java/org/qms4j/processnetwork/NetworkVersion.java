package org.qms4j.processnetwork;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.lifecycle.Staged;
import org.qms4j.spi.record.RecordKey;

/** The network as it was published once. It never changes; what is different later is another version. */
@Value.Immutable
public abstract sealed class NetworkVersion implements Staged<NetworkVersion, NetworkVersionStage>
        permits ImmutableNetworkVersion {
    /** Up to how many processes a version keeps. */
    public static final int MOST = 10_000;

    NetworkVersion() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's versions
     */
    public abstract NetworkVersionId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns the processes that were at work.
     *
     * @return in the order of their ids
     */
    public abstract List<MappedProcess> processes();

    /**
     * Returns of what type those outside were.
     *
     * @return by their ids
     */
    public abstract Map<String, PartyType> parties();

    /**
     * Compiles the network as it was.
     *
     * @return the network, which answers as it did then
     */
    public ProcessNetwork network() {
        return ProcessNetwork.of(processes(), parties(), Set.of());
    }

    @Override
    public String toString() {
        return "NetworkVersion[" + id().value() + ", " + processes().size() + " processes]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableNetworkVersion.Builder {
        Builder() {}
    }
}
