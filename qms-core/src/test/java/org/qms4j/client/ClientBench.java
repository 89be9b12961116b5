package org.qms4j.client;

import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client.Kind;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Ref;

/** Clients of ACME, as their account owner and the QMS manager see them. */
final class ClientBench {
    final QmsBench bench = new QmsBench();
    final Clients clients = bench.acme.clients();
    final Session olga = as(Actor.of("olga", Role.ACCOUNT_OWNER));

    Session as(Actor actor) {
        return bench.qms.session(QmsBench.ACME, actor);
    }

    static ExternalRef crm(String id) {
        return ExternalRef.of("crm", "account", id);
    }

    static RegisterClient registration(String id) {
        return RegisterClient.of(crm(id), Kind.ORGANIZATION).as(ClientId.of(id));
    }

    Client prospect(String id) {
        return clients.register(registration(id));
    }

    /** An active client that olga answers for. */
    Client active(String id) {
        return clients.activate(clients.register(registration(id).ownedBy("olga")));
    }

    Client now(Ref<Client> client) {
        return clients.get(ClientId.of(client.key().id()));
    }
}
