package org.qms4j.idea;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.RISK_OWNER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.List;
import java.util.Optional;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.deadline.Term;
import org.qms4j.idea.IdeaStage.Adopted;
import org.qms4j.idea.IdeaStage.Declined;
import org.qms4j.idea.IdeaStage.Submitted;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.notification.Recipient;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of ideas. */
public final class IdeaStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The category of complaints that it is about. */
    public static final Attribute CATEGORY = new Attribute("category", 2);

    private static final ClauseRef IMPROVED = iso9001("10.3");

    /** Who hands something in hears within a month and a half what comes of it. */
    private static final Term DECISION = Term.businessDays(30);

    private static final RecordType<Idea> TYPE = RecordType.of(
                    IdeaId.TYPE,
                    Idea.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    ACTION_OWNER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    RISK_OWNER,
                    AUDITOR,
                    EMPLOYEE,
                    SYSTEM)
            .indexed(STAGE, idea -> Optional.of(idea.stage().name()))
            .indexed(CATEGORY, Idea::category);

    private static final StepTable<Idea, IdeaStage> TABLE = StepTable.of(TYPE);

    /** Hands in an idea. */
    public static final Step<Optional<Idea>, SubmitIdea> SUBMIT = TABLE.begins(
                    "submit", "IdeaSubmitted", SubmitIdea.class, IdeaStep::submitted)
            .by(
                    EMPLOYEE,
                    ACTION_OWNER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    RISK_OWNER,
                    AUDITOR,
                    QMS_MANAGER,
                    TOP_MANAGEMENT)
            .given(
                    "driver.record",
                    "idea.driver",
                    IMPROVED,
                    it -> it.isSound(it.command().driver().record()))
            .tells(QMS_MANAGER);

    /** Takes an idea up. */
    public static final Step<Idea, IdeaCommand.Adopt> ADOPT = TABLE.moves(
                    "adopt",
                    "IdeaAdopted",
                    IdeaCommand.Adopt.class,
                    Submitted.class,
                    it -> new Adopted(it.entered(), it.command().cycle()))
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .given("cycle", "idea.adopt.cycle", IMPROVED, IdeaStep::drives)
            .tells(it -> List.of(Recipient.person(it.record().submitter())));

    /** Says that nothing comes of an idea. */
    public static final Step<Idea, IdeaCommand.Decline> DECLINE = TABLE.moves(
                    "decline",
                    "IdeaDeclined",
                    IdeaCommand.Decline.class,
                    Submitted.class,
                    it -> new Declined(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .tells(it -> List.of(Recipient.person(it.record().submitter())));

    /** Says that a decision is due soon. */
    public static final Step<Idea, Announce> ANNOUNCE_APPROACHING =
            Announcing.approaching(TABLE, "IdeaDue", Submitted.class, IMPROVED).tells(QMS_MANAGER);

    /** Says that a decision should have been made. */
    public static final Step<Idea, Announce> ANNOUNCE_BREACHED =
            Announcing.breached(TABLE, "IdeaOverdue", Submitted.class, IMPROVED).tells(QMS_MANAGER, TOP_MANAGEMENT);

    /** Ideas with all their steps. */
    public static final Lifecycle<Idea> LIFECYCLE =
            new Lifecycle<>(TYPE, List.of(SUBMIT), List.of(ADOPT, DECLINE, ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED));

    static final Announcing<Idea> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private IdeaStep() {}

    private static Idea submitted(Situation<Optional<Idea>, IdeaStage, SubmitIdea> it) {
        SubmitIdea command = it.command();
        return Idea.builder()
                .id(command.id().orElseGet(() -> IdeaId.of(it.newId())))
                .statement(command.statement())
                .driver(command.driver())
                .due(DECISION.from(it.day(), it.calendar()))
                .addStages(new Submitted(it.entered()))
                .build();
    }

    private static boolean drives(Situation<Idea, Submitted, IdeaCommand.Adopt> it) {
        return it.look(it.command().cycle())
                .flatMap(cycle -> cycle.driver().record())
                .filter(it.record().key()::equals)
                .isPresent();
    }
}
