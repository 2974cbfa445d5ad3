package dev.annals.server.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAMappingTest {
    private static final String USERS = """
            mapping: small
            files:
              - file: users.csv
                entity: user
                key: name
                fields:
                  name: name
            """;

    @ParameterizedTest
    @ValueSource(strings = {"crm-sales", "demo", "servicenow-incidents", "bank-marketing"})
    void the_mappings_that_ship_are_understood(String name) throws Exception {
        Mapping mapping = Mapping.parse(Files.readString(Path.of("../imports", name, "mapping.yaml")));
        assertThat(mapping.name()).isEqualTo(name);
        assertThat(mapping.files()).isNotEmpty();
    }

    @Test
    void the_columns_that_a_file_must_have_are_known() {
        Mapping mapping = Mapping.parse(USERS.replace("name: name", "name: {template: '{first} {last}'}"));
        assertThat(mapping.parts().getFirst().columnsRead()).containsExactly("first", "last", "name");
    }

    @Test
    void an_unknown_key_is_refused_with_its_place_and_what_is_allowed() {
        Map<String, String> values = refusalOf(USERS.replace("    key: name", "    keys: name"));
        assertThat(values)
                .containsEntry("line", "5")
                .containsEntry("column", "5")
                .containsEntry("found", "keys");
        assertThat(values.get("allowed")).contains("key", "fields", "entity");
    }

    @Test
    void an_unknown_field_is_refused_with_the_fields_that_there_are() {
        Map<String, String> values = refusalOf(USERS.replace("      name: name", "      nme: name"));
        assertThat(values).containsEntry("line", "7").containsEntry("found", "nme");
        assertThat(values.get("allowed")).isEqualTo("email, manager, name, region, team");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mapping: x",
                "[]",
                "mapping: [",
                "mapping: 'a b'\nfiles: []",
                "mapping: x\nzone: Mars/Olympus\nfiles: []",
                "mapping: x\nmapping: y\nfiles: []",
                "mapping: x\nfiles: [{entity: ghost, rows: []}]",
                "mapping: x\nfiles: [{entity: user, file: ../users.csv, key: a, fields: {name: a}}]",
                "mapping: x\nfiles: [{entity: user, file: u.csv, fields: {name: a}}]",
                "mapping: x\nfiles: [{entity: user, file: u.csv, key: a, encoding: klingon, fields: {name: a}}]",
                "mapping: x\nfiles: [{entity: customer, file: u.csv, key: a, fields: {ownerId: a}}]",
                "mapping: x\nfiles: [{entity: opportunity, file: u.csv, key: a, fields: {amount: a}}]",
                "mapping: x\nfiles: [{entity: customer, file: u.csv, key: a, fields: {name: {column: a, constant: b}}}]",
                "mapping: x\nfiles: [{entity: customer, of: a, file: u.csv, key: a, then: [{intent: win}]}]",
                "mapping: x\nfiles: [{entity: user, file: u.csv, key: a, once: maybe, fields: {name: a}}]",
                "mapping: x\nfiles: [{entity: user, file: u.csv, key: a, fields: {name: a}, history: {at: a, fields: {}}}]",
                "mapping: x\nfiles: [{entity: ticket, file: u.csv, key: a, fields: {}, history: {fields: {state: a}}}]",
                "mapping: x\nfiles: [{entity: ticket, file: u.csv, key: a, fields: {}, history: {at: a, fields: {mood: a}}}]",
                "mapping: x\nfiles: [{entity: ticket, file: u.csv, key: a, fields: {}, then: [], history: {at: a, fields: {}}}]",
                "mapping: x\nfiles: &a [*a]",
            })
    void what_is_no_mapping_is_refused(String yaml) {
        assertThat(refusalOf(yaml)).containsKeys("line", "column", "found", "allowed");
    }

    private static Map<String, String> refusalOf(String yaml) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Mapping.parse(yaml));
        assertThat(refused).as(yaml).isNotNull();
        assertThat(refused.code()).isEqualTo(ImportRefusal.BAD_MAPPING);
        return refused.refusals().getFirst().values();
    }
}
