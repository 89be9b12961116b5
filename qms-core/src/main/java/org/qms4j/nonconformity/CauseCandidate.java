package org.qms4j.nonconformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.privacy.Confidential;

/**
 * What may have caused a nonconformity: proposed, asked further, and judged by evidence. Nobody's guess is a cause.
 *
 * @param name the organization's code for it, by which actions and recurrences name it
 * @param method how it was found
 * @param category where it lies, if that was said
 * @param whys the answers, each to the question why of the one before; the first says what happened
 * @param judgements what was found out about it, the last one counts; none while it is untested
 */
public record CauseCandidate(
        String name, Method method, Optional<Category> category, List<Why> whys, List<Judgement> judgements) {
    /** {@inheritDoc} */
    public CauseCandidate {
        whys = List.copyOf(whys);
        judgements = List.copyOf(judgements);
    }

    /** How a cause is looked for. */
    public enum Method {
        /** Asking why until the answer is one that the organization can change. */
        FIVE_WHY,
        /** A diagram of causes and effect, after K. Ishikawa. */
        ISHIKAWA,
        /** A tree of faults. */
        FAULT_TREE,
        /** Another way. */
        OTHER
    }

    /** The branches of a diagram of causes and effect: six where something is made, and four for services. */
    public enum Category {
        /** How it is measured. */
        MEASUREMENTS,
        /** What is used. */
        MATERIALS,
        /** Who does it. */
        PERSONNEL,
        /** Where it is done. */
        ENVIRONMENT,
        /** How it is done. */
        METHODS,
        /** What it is done with. */
        MACHINES,
        /** Of a service: where the client meets it. */
        SURROUNDINGS,
        /** Of a service: who takes part from outside. */
        SUPPLIERS,
        /** Of a service: the rules and tools behind it. */
        SYSTEMS,
        /** Of a service: what people know and can do. */
        SKILLS
    }

    /** What an answer points to. */
    public enum Nature {
        /** Something the organization can change: a rule, a tool, a check, a training. */
        SYSTEMIC,
        /** That a person made a mistake; why that could happen is still to be asked. */
        HUMAN_ERROR
    }

    /**
     * An answer.
     *
     * @param answer what it is
     * @param nature what it points to
     * @param evidence what shows it
     */
    public record Why(Confidential<String> answer, Nature nature, List<Evidence> evidence) {
        /** {@inheritDoc} */
        public Why {
            evidence = List.copyOf(evidence);
        }
    }

    /** What is known of a candidate. */
    public enum Standing {
        /** Nobody has tried it. */
        UNTESTED,
        /** Evidence shows that it was so. */
        CONFIRMED,
        /** Evidence shows that it was not. */
        REFUTED
    }

    /**
     * That a candidate was judged.
     *
     * @param entered when and by whom
     * @param confirmed whether it was so
     * @param finding what was found out
     * @param evidence what shows it
     */
    public record Judgement(Entered entered, boolean confirmed, Confidential<String> finding, List<Evidence> evidence) {
        /** {@inheritDoc} */
        public Judgement {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Returns what is known of it.
     *
     * @return as the last judgement says
     */
    public Standing standing() {
        if (judgements.isEmpty()) {
            return Standing.UNTESTED;
        }
        return judgements.get(judgements.size() - 1).confirmed() ? Standing.CONFIRMED : Standing.REFUTED;
    }

    /**
     * Tells whether it is a cause.
     *
     * @return true if evidence confirmed it
     */
    public boolean isConfirmed() {
        return standing() == Standing.CONFIRMED;
    }

    /** Tells whether the last answer is one that the organization can change. */
    boolean isSystemic() {
        return whys.get(whys.size() - 1).nature() == Nature.SYSTEMIC;
    }

    boolean isShownThroughout() {
        return whys.stream().noneMatch(why -> why.evidence().isEmpty());
    }

    CauseCandidate asked(Why further) {
        return new CauseCandidate(name, method, category, and(whys, further), judgements);
    }

    CauseCandidate judged(Judgement judgement) {
        return new CauseCandidate(name, method, category, whys, and(judgements, judgement));
    }

    private static <T> List<T> and(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
