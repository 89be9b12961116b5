package org.qms4j.idea;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.agenda.Task;
import org.qms4j.idea.IdeaStage.Submitted;
import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;

/** The ideas of an organization, at one actor's desk. */
public final class Ideas extends Service<Idea> implements AgendaSource {
    private static final String KIND = "IDEA";
    private static final int NOTICE_DAYS = 3;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public Ideas(Desk desk) {
        super(new Register<>(IdeaStep.LIFECYCLE, desk));
    }

    /**
     * Hands in an idea.
     *
     * @param command what could be better
     * @return the idea, about which somebody has to decide within 30 business days
     */
    public Idea submit(SubmitIdea command) {
        return register().begin(IdeaStep.SUBMIT, command);
    }

    /**
     * Takes an idea up.
     *
     * @param idea the idea
     * @param cycle the cycle that it drives; to begin it in the same go, do both in {@code Session.atomically}
     * @return the idea, adopted
     */
    public Idea adopt(Ref<Idea> idea, ImprovementCycleId cycle) {
        return register().take(IdeaStep.ADOPT, idea, new IdeaCommand.Adopt(cycle));
    }

    /**
     * Says that nothing comes of an idea.
     *
     * @param idea the idea
     * @param reason why
     * @return the idea, declined; what was decided about its category of complaints is on record with it
     */
    public Idea decline(Ref<Idea> idea, String reason) {
        return register().take(IdeaStep.DECLINE, idea, new IdeaCommand.Decline(Confidential.of(reason)));
    }

    /**
     * Returns the ideas that are about a category of complaints.
     *
     * @param category the category, as the complaints carry it
     * @return the ideas in the order of their ids
     */
    public Stream<Idea> about(String category) {
        return walk(all().where(Criterion.is(IdeaStep.CATEGORY, category)));
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return submitted()
                .map(idea -> DueItem.on(idea.key(), KIND, idea.due(), Effect.INTERNAL, Optional.empty(), today));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return submitted().flatMap(idea -> {
            LocalDate known = dayOf(idea.stage().entered().recordedAt());
            return IdeaStep.DATES.tasks(register(), idea, KIND, idea.due(), NOTICE_DAYS, known, today);
        });
    }

    private Stream<Idea> submitted() {
        return walk(all().where(Criterion.anyOf(IdeaStep.STAGE, Lifecycle.stageNames(Submitted.class))));
    }
}
