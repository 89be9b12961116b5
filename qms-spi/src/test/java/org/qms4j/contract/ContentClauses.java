package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.aRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;

/** EVT: what a record says comes back as it was given, to the character. */
interface ContentClauses extends Verdicts {
    @Test
    default void required_EVT01_text_comes_back_verbatim() {
        Stream.concat(Texts.DIFFICULT.stream(), Stream.of(Texts.NUL, "a" + Texts.NUL + "b"))
                .forEach(text -> assertComesBack(aComplaint(Texts.nameOf(text))
                        .saying(Image.of(Map.of("text", text, text + "as a name", List.of(text))))));
    }

    @Test
    default void required_EVT02_an_image_of_a_megabyte_comes_back_verbatim() {
        assertComesBack(aComplaint("long text").saying(Texts.ofLength(1 << 20)));
        assertComesBack(
                aComplaint("long personal text").keepingPersonal(Image.of(Map.of("subject", Texts.ofLength(1 << 20)))));
    }

    @Test
    default void required_EVT03_thousands_of_generated_images_come_back_verbatim() {
        Random random = Seed.random();
        for (int changeset = 0; changeset < 60; changeset++) {
            var records = new ArrayList<Sample>();
            for (int record = 0; record < 50; record++) {
                records.add(aComplaint(changeset + "-" + record + " of seed " + Seed.VALUE)
                        .saying(Texts.image(random))
                        .keepingPersonal(Texts.image(random))
                        .with(CLIENT, Texts.text(random).replace(Texts.NUL, "")));
            }
            commit(writing(records));
            records.forEach(this::assertStored);
        }
    }

    @Test
    default void required_EVT04_personal_values_come_back_verbatim_and_may_be_none() {
        Sample complaint = aComplaint("c1");
        Texts.DIFFICULT.forEach(text ->
                assertComesBack(aComplaint(Texts.nameOf(text)).keepingPersonal(Image.of(Map.of("complainant", text)))));
        assertComesBack(complaint.keepingPersonal(Image.of(Map.of("complainant", "Ms Rivera"))));
        assertComesBack(complaint
                .keepingPersonal(Image.of(Map.of("complainant", "Ms Rivera")))
                .next()
                .keepingPersonal(Image.EMPTY));
    }

    @Test
    default void required_EVT05_attributes_keep_blanks_and_case_in_every_slot() {
        Sample everySlot = aComplaint("every slot").withoutAttributes();
        for (int slot = 1; slot <= Attribute.SLOTS; slot++) {
            everySlot = everySlot.with(new Attribute("attribute " + slot, slot), " Value\t" + slot + " ");
        }
        assertComesBack(everySlot);
        Texts.DIFFICULT.forEach(
                text -> assertComesBack(aComplaint(Texts.nameOf(text)).with(CLIENT, text)));
    }

    @Test
    default void required_EVT06_an_empty_text_is_not_an_absent_one() {
        Sample empty = aComplaint("empty").saying("").with(CLIENT, "");
        Sample absent = aComplaint("absent").saying(Image.EMPTY).withoutAttributes();
        assertComesBack(empty);
        assertComesBack(absent);

        assertIdsOf(Query.of("complaint").where(Criterion.is(CLIENT, ""))).containsExactly("empty");
    }

    @Test
    default void required_EVT07_instants_and_decimals_inside_the_text_are_left_alone() {
        for (String text : List.of(
                "0001-01-01T00:00:00Z",
                "1582-10-10T12:00:00Z",
                "2026-03-29T02:30:00.123456789Z",
                "2026-10-25T02:30:00.100000000+02:00",
                "9999-12-31T23:59:59.999999999Z",
                "1.10",
                "100000000000000000000.000000000000000000001")) {
            assertComesBack(aComplaint("c" + text)
                    .saying(Image.of(Map.of("text", text, "number", 1L << 53)))
                    .with(STAGE, text));
        }
    }

    @Test
    default void required_EVT08_types_and_ids_are_compared_to_the_character() {
        List<String> names = LookAlikes.of("Name \u00e9 1a");
        var records = new ArrayList<Sample>();
        names.forEach(name -> {
            records.add(aRecord("complaint", name).saying("id"));
            records.add(aRecord(name, "c1").saying("type"));
        });

        records.forEach(record -> assertApplied(writing(record)));

        records.forEach(record -> {
            assertStored(record);
            assertJournalOf(record, record.entries(Optional.empty()));
        });
        names.forEach(type -> assertThat(walk(Query.of(type)))
                .as("records of the type \"%s\"", Words.visible(type))
                .extracting(StoredRecord::key)
                .containsExactly(aRecord(type, "c1").key()));
    }

    @Test
    default void required_EVT09_the_longest_names_and_values_have_room() {
        String name = Texts.ofLength(64);
        Sample longest = aRecord(name, name)
                .of(OrganizationId.of(name))
                .with(new Attribute(name, 5), Texts.ofLength(Attribute.LONGEST_VALUE));

        Changes command = writing(longest).as(name);
        commit(command);

        assertStored(longest);
        assertAnswered(command, true, command.entries());
    }

    private void assertComesBack(Sample sample) {
        assertApplied(writing(sample));
        assertStored(sample);
    }
}
