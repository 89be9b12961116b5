package org.qms4j.interestedparty;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.interestedparty.Evaluation.Difference;
import org.qms4j.interestedparty.Evaluation.Kind;

/** What an interested party was like when it was last settled, to see afterwards what has changed. */
record Settled(PartyProfile profile, List<Need> needs) {
    Settled {
        needs = List.copyOf(needs);
    }

    static Settled of(InterestedParty party) {
        return new Settled(party.profile(), party.needs());
    }

    /** A need that ends is one that is said differently: none is ever taken away. */
    List<Difference> until(Settled later) {
        var before = needs.stream().collect(Collectors.toMap(Need::id, Function.identity()));
        Stream<Difference> own = profile.equals(later.profile)
                ? Stream.empty()
                : Stream.of(new Difference(Kind.PROFILE_CHANGED, Optional.empty()));
        Stream<Difference> those = later.needs.stream()
                .filter(need -> !need.equals(before.get(need.id())))
                .map(need -> new Difference(
                        before.containsKey(need.id()) ? Kind.NEED_CHANGED : Kind.NEED_ADDED, Optional.of(need.id())));
        return Stream.concat(own, those).toList();
    }
}
