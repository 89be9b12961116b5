package org.qms4j.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.Need;
import org.qms4j.process.ProcessId;
import org.qms4j.processnetwork.ChainBreak;
import org.qms4j.requirement.Requirement;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** A small company that brings its process map along, as CSV and as JSON. */
class MapImportTest {
    private static final Map<Sheet, String> FILES = new TreeMap<>(Map.of(
            Sheet.PARTIES,
            """
            id,type,name,method,influence,interest,relevance
            clients,client,Whoever buys pumps,workshop,5,4,They pay for it
            mill,SUPPLIER,"The mill, up the river",ledger,4,2,
            """,
            Sheet.NEEDS,
            """
            party,id,statement,expression,horizon,priority,takenUp,reason
            clients,dry,A pump that does not leak,implied,,5,yes,It is what they buy
            clients,blue,A blue one,,future,,,
            """,
            Sheet.PROCESSES,
            """
            id,name,category,purpose,owner
            sell,Sell,principal,Turn wishes into orders,olga
            make,Make,PRINCIPAL,,
            steer,Steer,management,,carlos
            """,
            Sheet.PORTS,
            """
            process,direction,id,name,kind,required,characteristic,least,greatest,unit
            sell,in,wish,What clients want,information,,,,,
            sell,out,order,Order,information,,,,,
            make,in,order,Order,information,,,,,
            make,in,steel,Steel,material,yes,thickness,2,3,mm
            make,in,steel,Steel,material,,width,,50,cm
            make,out,pump,Pump,product,,,,,
            steer,in,voice,What clients say,information,no,,,,
            steer,out,aims,Aims,decision,,,,,
            sell,in,aims,Aims,decision,no,,,,
            """,
            Sheet.FLOWS,
            """
            from,output,to,input,type
            sell,order,make,order,
            steer,aims,sell,aims,feedback
            """,
            Sheet.OUTSIDE,
            """
            process,direction,port,party,content
            sell,in,wish,clients,customer_requirements
            make,in,steel,mill,
            make,out,pump,clients,
            steer,in,voice,clients,customer_feedback
            """,
            Sheet.REQUIREMENTS,
            """
            id,source,statement,needs,processes,owner,function,instrument,jurisdiction
            dry,customer_implied,No more than 2 mL,clients/dry;clients/blue,make;sell,olga,sales,,
            law,statutory,Lawful,,,,,Water act,ES
            """));

    private final InMemoryStore store = new InMemoryStore();
    private final Session anna =
            Qms.builder(store).build().session(OrganizationId.of("acme"), Actor.of("anna", Role.QMS_MANAGER));

    private static MapImport files(Map<Sheet, String> files) {
        var read = new MapImport();
        files.forEach((sheet, text) -> read.csv(sheet, sheet.key() + ".csv", new StringReader(text)));
        return read;
    }

    private List<String> refused(MapImport read) {
        ImportException refusal = catchThrowableOfType(ImportException.class, () -> read.into(anna));
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(anna.processes().walk(anna.processes().all()))
                .as("processes stored")
                .isEmpty();
        assertThat(anna.interestedParties().live()).as("parties stored").isEmpty();
        assertThat(refusal)
                .hasMessage(String.join(
                        "\n", refusal.flaws().stream().map(Flaw::toString).toList()));
        return refusal.flaws().stream().map(Flaw::toString).toList();
    }

    private List<String> refused(Sheet sheet, String text) {
        return refused(files(Map.of(sheet, text)));
    }

    private List<String> refused(String json) {
        return refused(new MapImport().json(new StringReader(json)));
    }

    private void isTakenIn() {
        assertThat(anna.processNetworks().current().breaks())
                .extracting(ChainBreak::rule)
                .extracting(Enum::name)
                .containsOnly("N9");
        assertThat(anna.processes()
                        .get(ProcessId.of("make"))
                        .input("steel")
                        .orElseThrow()
                        .criteria())
                .extracting(criterion -> criterion.text())
                .containsExactly("thickness 2 … 3 mm", "width ≤ 50 cm");
        assertThat(anna.processes().get(ProcessId.of("sell")).owner()).contains("olga");
        assertThat(anna.interestedParties().get(InterestedPartyId.of("clients")).needs())
                .extracting(Need::id, Need::isDecided)
                .containsExactly(Assertions.tuple("dry", true), Assertions.tuple("blue", false));
        assertThat(anna.interestedParties().get(InterestedPartyId.of("mill")).name())
                .contains("The mill, up the river");
        assertThat(anna.requirements().live())
                .extracting(Requirement::toString)
                .containsExactly(
                        "Requirement[dry, CUSTOMER_IMPLIED, Captured]", "Requirement[law, STATUTORY, Captured]");
    }

    @Test
    void a_map_comes_in_as_csv_in_one_changeset() {
        assertThat(files(FILES).into(anna))
                .isEqualTo(Map.of(
                        Sheet.PARTIES, 2,
                        Sheet.NEEDS, 2,
                        Sheet.PROCESSES, 3,
                        Sheet.PORTS, 9,
                        Sheet.FLOWS, 2,
                        Sheet.OUTSIDE, 4,
                        Sheet.REQUIREMENTS, 2));
        isTakenIn();
    }

    @Test
    void the_same_comes_in_as_json() {
        new MapImport().json(new StringReader("""
                        {"parties": [
                          {"id":"clients","type":"client","name":"Whoever buys pumps","method":"workshop","influence":5,
                           "interest":4,"relevance":"They pay for it"},
                          {"id":"mill","type":"SUPPLIER","name":"The mill, up the river","method":"ledger","influence":4,
                           "interest":2,"relevance":null}],
                         "needs": [
                          {"party":"clients","id":"dry","statement":"A pump that does not leak","expression":"implied",
                           "priority":5,"takenUp":true,"reason":"It is what they buy"},
                          {"party":"clients","id":"blue","statement":"A blue one","horizon":"future"}],
                         "processes": [
                          {"id":"sell","name":"Sell","category":"principal","purpose":"Turn wishes into orders","owner":"olga"},
                          {"id":"make","name":"Make","category":"principal"},
                          {"id":"steer","name":"Steer","category":"management","owner":"carlos"}],
                         "ports": [
                          {"process":"sell","direction":"in","id":"wish","name":"What clients want","kind":"information"},
                          {"process":"sell","direction":"out","id":"order","name":"Order","kind":"information"},
                          {"process":"make","direction":"in","id":"order","name":"Order","kind":"information"},
                          {"process":"make","direction":"in","id":"steel","name":"Steel","kind":"material",
                           "characteristic":"thickness","least":2,"greatest":3,"unit":"mm"},
                          {"process":"make","direction":"in","id":"steel","name":"Steel","kind":"material",
                           "characteristic":"width","greatest":50,"unit":"cm"},
                          {"process":"make","direction":"out","id":"pump","name":"Pump","kind":"product"},
                          {"process":"steer","direction":"in","id":"voice","name":"What clients say","kind":"information",
                           "required":false},
                          {"process":"steer","direction":"out","id":"aims","name":"Aims","kind":"decision"},
                          {"process":"sell","direction":"in","id":"aims","name":"Aims","kind":"decision","required":false}],
                         "flows": [
                          {"from":"sell","output":"order","to":"make","input":"order"},
                          {"from":"steer","output":"aims","to":"sell","input":"aims","type":"feedback"}],
                         "outside": [
                          {"process":"sell","direction":"in","port":"wish","party":"clients","content":"customer_requirements"},
                          {"process":"make","direction":"in","port":"steel","party":"mill"},
                          {"process":"make","direction":"out","port":"pump","party":"clients"},
                          {"process":"steer","direction":"in","port":"voice","party":"clients","content":"customer_feedback"}],
                         "requirements": [
                          {"id":"dry","source":"customer_implied","statement":"No more than 2 mL",
                           "needs":["clients/dry","clients/blue"],"processes":["make","sell"],"owner":"olga","function":"sales"},
                          {"id":"law","source":"statutory","statement":"Lawful","instrument":"Water act","jurisdiction":"ES"}]}
                        """)).into(anna);
        isTakenIn();
    }

    @Test
    void everything_that_is_wrong_with_files_is_named_by_line_and_field_at_once() {
        assertThat(refused(Sheet.PARTIES, """
                        id,type,name,method,influence,interest,colour
                        clients,buyer,Whoever,workshop,five,4,red
                        ,client,Nobody,workshop,1,1,
                        mill,client,Mill
                        """))
                .containsExactly(
                        "parties.csv, line 2, colour: is not known here",
                        "parties.csv, line 3, colour: is not known here",
                        "parties.csv, line 3, id: is missing",
                        "parties.csv, line 4: has 3 fields where the header has 7",
                        "parties.csv, line 2, type: is none of CLIENT, OWNER, EMPLOYEE, SUPPLIER, AUTHORITY, COMMUNITY,"
                                + " PARTNER, COMPETITOR, OTHER",
                        "parties.csv, line 2, influence: is no whole number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make,sideways,x,X,product,,,,, | direction: is neither in nor out",
                "make,in,x,X,product,maybe,,,, | required: is neither yes nor no",
                "make,in,x,X,product,,width,,, | least: is missing, and so is greatest",
                "make,in,x,X,product,,,2,,mm | characteristic: is missing: of what are these the limits?",
                "make,in,x,X,product,,width,two,,mm | least: is no number"
            })
    void a_port_that_cannot_be_read_is_named(String line, String problem) {
        assertThat(refused(
                        Sheet.PORTS,
                        "process,direction,id,name,kind,required,characteristic,least,greatest,unit\n" + line + "\n"))
                .contains("ports.csv, line 2, " + problem);
    }

    @Test
    void what_goes_together_stands_together() {
        assertThat(refused(Sheet.REQUIREMENTS, """
                        id,source,statement,needs,owner,function,instrument,jurisdiction
                        dry,organization,Dry,dry,olga,,,ES
                        """))
                .containsExactly(
                        "requirements.csv, line 2, needs: is not written party/need",
                        "requirements.csv, line 2, function: is missing: owner and function go together",
                        "requirements.csv, line 2, instrument: is missing: instrument and jurisdiction go together");
        assertThat(refused(
                        Sheet.OUTSIDE,
                        "process,direction,port,party,content\nmake,out,pump,clients,customer_feedback\n"))
                .containsExactly("outside.csv, line 2, content: is said of what comes in only");
    }

    @Test
    void what_a_rule_refuses_is_named_by_its_line_and_nothing_is_stored() {
        var files = new TreeMap<>(FILES);
        files.put(Sheet.FLOWS, "from,output,to,input\nsell,order,make,steel\nnone,x,make,order\n");
        files.put(Sheet.PARTIES, FILES.get(Sheet.PARTIES).replace(",5,4,", ",9,4,"));
        assertThat(refused(files(files)))
                .contains(
                        "parties.csv, line 2: profile.influence: must not be greater than 5",
                        "flows.csv, line 2: from: the output is of kind INFORMATION and the input of kind MATERIAL"
                                + " (ISO 9001:2015, 4.4.1)",
                        "flows.csv, line 3: from.process: there is no process none, or it is retired"
                                + " (ISO 9001:2015, 4.4.1)");
    }

    @Test
    void the_same_files_twice_change_nothing() {
        files(FILES).into(anna);
        ImportException refusal =
                catchThrowableOfType(ImportException.class, () -> files(FILES).into(anna));
        assertThat(refusal.flaws()).extracting(Flaw::place).contains("processes.csv, line 2", "parties.csv, line 3");
        isTakenIn();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | document: is no object",
                "{\"flows\": {}} | document, flows: is no array",
                "{\"rivers\": []} | document, rivers: is not known here",
                "{\"flows\": [1]} | flows[0]: is no object",
                "{\"flows\": [{\"from\": {}}]} | flows[0], from: is neither a text nor a list of texts",
                "{\"flows\": [{\"from\": [1]}]} | flows[0], from: is a list of something else than texts",
                "{\"flows\": [{\"from\": \"a\", \"from\": \"b\"}]} | line 1: is no JSON, or names something twice",
                "{\"flows\": [ | line 1: is no JSON, or names something twice",
                "{} {} | document: goes on behind its end"
            })
    void a_document_that_cannot_be_read_is_named_by_its_element(String json, String problem) {
        assertThat(refused(json)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`` | flows.csv: has no header", "from,from | flows.csv: names a column twice"})
    void a_file_without_a_sound_header_is_named(String text, String problem) {
        assertThat(refused(Sheet.FLOWS, text)).containsExactly(problem);
    }

    @Test
    void content_that_cannot_be_read_is_an_error_of_the_caller() {
        var broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };
        Assertions.assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> new MapImport().json(broken));
        Assertions.assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new MapImport().csv(Sheet.FLOWS, "flows.csv", broken));
    }
}
