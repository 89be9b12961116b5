package org.qms4j.quickstart.company;

import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.evidence.ExternalRef;

/** The clients of the company, as the CRM knows them. */
final class ClientStories {
    private final Diary diary;
    private final Staff staff;

    ClientStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
    }

    void write() {
        clients();
    }

    private void clients() {
        diary.at("10-05T08:30", () -> {
            register(Telling.HIDROMAR);
            register(Telling.VIVEROS);
            diary.tell("dora registers two clients, as the CRM knows them");
        });
    }

    private void register(ClientId id) {
        var command = RegisterClient.of(ExternalRef.of("crm", "account", id.value()), Kind.ORGANIZATION);
        staff.dora.clients().register(command.as(id).ownedBy("dora"));
        staff.dora.clients().activate(id);
    }
}
