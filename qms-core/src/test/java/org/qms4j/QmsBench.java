package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Gate;
import org.qms4j.actor.Role;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Office;
import org.qms4j.lifecycle.Situation;
import org.qms4j.notification.Dispatch;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.RecordingNotifier;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.audit.CheckpointAnchor;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/** Two organizations on one store, with a clock that is set by hand and ids that count. */
public final class QmsBench {
    public static final OrganizationId ACME = OrganizationId.of("acme");
    public static final OrganizationId GLOBEX = OrganizationId.of("globex");
    public static final Actor ANNA = Actor.of("anna", Role.QMS_MANAGER);
    public static final Actor BEN = Actor.of("ben", Role.QMS_MANAGER);

    public final QmsClock clock = new QmsClock("2026-10-05T08:00:00Z");
    public final QmsSpyStore store = new QmsSpyStore();
    public final RecordingNotifier told = new RecordingNotifier();
    public final Qms qms = builder().build();
    public final Session acme = qms.session(ACME, ANNA);
    public final Session ben = qms.session(ACME, BEN);
    public final Session globex = qms.session(GLOBEX, ANNA);

    /** Everything but what a test is about. */
    public Qms.Builder builder() {
        var ids = new AtomicInteger();
        return Qms.builder(store).clock(clock).notifier(told).ids(() -> "id-" + ids.incrementAndGet());
    }

    /** A desk in ACME, where any step can be taken with any command. */
    public Desk desk(Actor actor) {
        var office = new Office(
                store,
                clock,
                () -> "id",
                new Situation.Conditions(ZoneOffset.UTC, WorkingCalendar.mondayToFriday()),
                new Gate(qms.roleTable(), AccessPolicy.roleTableOnly()),
                Optional.empty(),
                Dispatch.of(store, told, clock),
                CheckpointAnchor.none(),
                Qms.lifecycles());
        return Desk.in(office, ACME, actor);
    }

    /** Refused for exactly these rules, named with the field they are about; nothing is stored. */
    public void refused(Runnable step, String... codesAtPaths) {
        int stored = store.changesets().size();
        RefusedException refusal = catchThrowableOfType(RefusedException.class, step::run);
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(refusal.violations())
                .extracting(v -> v.code() + "@" + v.path())
                .containsExactly(codesAtPaths);
        assertThat(store.changesets()).hasSize(stored);
    }

    /** An open action item that is due at the end of the year. */
    public ActionItem anItem(String id) {
        return acme.actionItems().open(opening(id));
    }

    public static OpenActionItem opening(String id) {
        return OpenActionItem.of("Check the crates", "carl", LocalDate.of(2026, 12, 31))
                .as(ActionItemId.of(id));
    }

    public List<JournalEntry> entries(RecordKey record) {
        return store.history(ACME, org.qms4j.spi.query.History.of(record)).items();
    }

    public Instant now() {
        return clock.instant();
    }
}
