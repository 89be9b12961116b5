package org.qms4j.quickstart.company;

import java.time.Period;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.ownedchannel.ChannelFeatures;
import org.qms4j.ownedchannel.OpenChannel;
import org.qms4j.ownedchannel.OwnedChannel;

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
        reviews();
    }

    private void clients() {
        diary.at("10-05T08:30", () -> {
            register(Telling.HIDROMAR);
            register(Telling.VIVEROS);
            diary.tell("dora registers two clients, as the CRM knows them");
        });
    }

    /** Somebody has to look every two weeks; after the first find nobody does, until the nightly run says so. */
    private void reviews() {
        var page = ChannelFeatures.of("Reviews of our pumps", "anna", Term.calendar(Period.ofWeeks(2)))
                .withUrl("https://reviews.example.org/bombas-del-norte")
                .withHowTo(Evidence.of("web:how-to-complain"));
        diary.at("10-05T08:40", () -> {
            staff.bea
                    .ownedChannels()
                    .open(OpenChannel.of(OwnedChannel.Kind.REVIEW_PLATFORM, page)
                            .as(Telling.REVIEWS));
            diary.tell("bea opens a page for reviews; anna looks after it");
        });
        watch("10-16T17:50", "anna looks at the reviews and finds one", 1);
        watch("11-16T09:00", "anna looks at the reviews again, and finds nothing", 0);
    }

    private void watch(String time, String what, int found) {
        diary.at(time, () -> {
            staff.anna.ownedChannels().watch(Telling.REVIEWS, found);
            diary.tell(what);
        });
    }

    private void register(ClientId id) {
        var command = RegisterClient.of(ExternalRef.of("crm", "account", id.value()), Kind.ORGANIZATION);
        staff.dora.clients().register(command.as(id).ownedBy("dora"));
        staff.dora.clients().activate(id);
    }
}
