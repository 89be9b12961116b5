package org.qms4j.client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.Task;
import org.qms4j.client.Client.Side;
import org.qms4j.client.Client.Tier;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;

/** The clients of an organization, at one actor's desk. */
public final class Clients extends Service<Client> implements AgendaSource {
    private static final String KIND = "CONTACT";

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public Clients(Desk desk) {
        super(new Register<>(ClientStep.LIFECYCLE, desk));
    }

    /**
     * Registers a client as a prospect.
     *
     * @param command who it is
     * @return the client
     */
    public Client register(RegisterClient command) {
        return register().begin(ClientStep.REGISTER, command);
    }

    /**
     * Says that a client is served from now on.
     *
     * @param client the client
     * @return the active client
     */
    public Client activate(Ref<Client> client) {
        return register().take(ClientStep.ACTIVATE, client, new ClientCommand.Activate());
    }

    /**
     * Says that nobody has been in touch for long.
     *
     * @param client the client
     * @return the dormant client
     */
    public Client lapse(Ref<Client> client) {
        return register().take(ClientStep.LAPSE, client, new ClientCommand.Lapse());
    }

    /**
     * Says that a client has left.
     *
     * @param client the client
     * @param reason why
     * @return the lost client
     */
    public Client lose(Ref<Client> client, String reason) {
        return register().take(ClientStep.LOSE, client, new ClientCommand.Lose(Confidential.of(reason)));
    }

    /**
     * Says that a client is back.
     *
     * @param client the client
     * @return the active client
     */
    public Client winBack(Ref<Client> client) {
        return register().take(ClientStep.WIN_BACK, client, new ClientCommand.WinBack());
    }

    /**
     * Says that a client is the same as another one. Records that name it stay as they are; whoever follows them comes
     * to the one that goes on.
     *
     * @param client the client that ends here
     * @param into the client that goes on
     * @return the merged client
     */
    public Client merge(Ref<Client> client, ClientId into) {
        return register().take(ClientStep.MERGE, client, new ClientCommand.Merge(into));
    }

    /**
     * Says that it should not be in the register: it was entered by mistake. What it was stays readable, and what names
     * it stays as it is.
     *
     * @param client the client
     * @param reason why
     * @return the void client
     */
    public Client voidEntry(Ref<Client> client, String reason) {
        return register().take(ClientStep.VOID, client, new ClientCommand.Void(Confidential.of(reason)));
    }

    /**
     * Says again what a client is; what the command leaves empty is empty afterwards.
     *
     * @param client the client
     * @param command begun with {@link ReviseClient#of}
     * @return the revised client
     */
    public Client revise(Ref<Client> client, ReviseClient command) {
        return register().take(ClientStep.REVISE, client, command);
    }

    /**
     * Records a contact.
     *
     * @param client the client
     * @param touchpoint the contact
     * @return the client with the contact
     */
    public Client touch(Ref<Client> client, Touchpoint touchpoint) {
        return register().take(ClientStep.TOUCH, client, new ClientCommand.Touch(touchpoint));
    }

    /**
     * Puts a client in a tier.
     *
     * @param client the client
     * @param tier the tier
     * @param reason a code, such as {@code abc-analysis}
     * @return the client in that tier
     */
    public Client grade(Ref<Client> client, Tier tier, String reason) {
        return register().take(ClientStep.GRADE, client, new ClientCommand.Grade(tier, reason));
    }

    /**
     * Says who answers for the relationship.
     *
     * @param client the client
     * @param owner the host's id of the person
     * @return the client with its account owner
     */
    public Client assign(Ref<Client> client, String owner) {
        return register().take(ClientStep.ASSIGN, client, new ClientCommand.Assign(owner));
    }

    /**
     * Names a client a main client whatever its tier, or takes that back.
     *
     * @param client the client
     * @param main true to name it so
     * @return the client
     */
    public Client flagMain(Ref<Client> client, boolean main) {
        return register().take(ClientStep.FLAG_MAIN, client, new ClientCommand.FlagMain(main));
    }

    /**
     * Records how a client wants to be served.
     *
     * @param client the client
     * @param preferences channels, language and what is needed to reach the client
     * @return the client with its preferences
     */
    public Client prefer(Ref<Client> client, Client.Preferences preferences) {
        return register().take(ClientStep.PREFER, client, new ClientCommand.Prefer(preferences));
    }

    /**
     * Records a client's share of the organization's revenue; a later one for the same period replaces it.
     *
     * @param client the client
     * @param period such as {@code 2026-Q3}
     * @param share from 0 to 1
     * @return the client with the share
     */
    public Client share(Ref<Client> client, String period, BigDecimal share) {
        return register().take(ClientStep.SHARE, client, new ClientCommand.Share(period, share));
    }

    /**
     * Finds the clients that stand for a record of the host.
     *
     * @param ref the host's record
     * @return usually one; merged ones included
     */
    public Stream<Client> of(ExternalRef ref) {
        return walk(register().all().where(Criterion.is(ClientStep.EXTERNAL_REF, ref.text())));
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return active().map(client -> DueItem.on(
                client.key(),
                KIND,
                rests(client).minusDays(1),
                client.side() == Side.EXTERNAL ? DueItem.Effect.CUSTOMER : DueItem.Effect.INTERNAL,
                client.accountOwner(),
                today));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return active().map(client ->
                new Task(rests(client), client.key(), ClientStep.LAPSE.action(), KIND, () -> lapse(client.id())));
    }

    private Stream<Client> active() {
        return walk(register()
                .all()
                .where(Criterion.anyOf(ClientStep.STAGE, Lifecycle.stageNames(ClientStage.Active.class))));
    }

    private LocalDate rests(Client client) {
        return ClientStep.restingFrom(client, dayOf(client.stage().entered().occurredAt()));
    }
}
