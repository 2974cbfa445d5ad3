package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Holdup;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports that are not begun, and rows that are left out. */
class ImportRefusalsTest {
    private static final int WAITING = 10;

    private final Api api = RunningServer.shared().api();
    private final ImportCalls imports = new ImportCalls(api);

    private static String people(String mapping) {
        return """
                mapping: %s
                files:
                  - file: people.csv
                    entity: customer
                    encoding: UTF-8
                    key: id
                    fields:
                      kind: kind
                      name: {template: 'Person {id}'}
                      custom.size: {column: size, type: number}
                      ownerId: {column: owner, reference: user}
                """.formatted(mapping);
    }

    private Reply begin(String mapping, byte[] people) {
        return imports.begin(people(mapping), Map.of("people.csv", people), false);
    }

    @Test
    void a_mapping_without_one_of_its_files_is_refused() {
        String two = """
                mapping: two
                files:
                  - {file: a.csv, entity: user, key: id, fields: {name: id}}
                  - {file: b.csv, entity: user, key: id, fields: {name: id}}
                """;
        expect(imports.begin(two, Map.of("a.csv", bytes("id\n1\n")), false), 422, "MISSING_FILE");
    }

    @Test
    void a_packed_file_that_is_cut_off_is_refused() throws IOException {
        byte[] packed = packed(bytes("id,kind,size,owner\n"));
        expect(begin("cut", Arrays.copyOf(packed, packed.length - 9)), 422, "UNREADABLE_FILE");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused() throws IOException {
        byte[] part = packed(new byte[32 << 20]);
        ByteArrayOutputStream huge = new ByteArrayOutputStream();
        for (int unpacked = 0; unpacked <= 1 << 10; unpacked += 32) {
            huge.writeBytes(part);
        }
        expect(begin("huge", huge.toByteArray()), 413, "UPLOAD_TOO_LARGE");
    }

    @Test
    void one_import_for_each_mapping_and_ten_in_all_are_taken_on() throws Exception {
        byte[] people = bytes("id,kind,size,owner\n1,PERSON,,\n");
        List<String> taken = new ArrayList<>();
        try (Holdup ignored = Holdup.by("LOCK TABLE server.import_row")) {
            for (int i = 1; i <= WAITING; i++) {
                Reply reply = begin("queue" + i, people);
                assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
                taken.add(reply.json().get("id").asString());
                if (i == 1) {
                    expect(begin("queue1", people), 409, "IMPORT_RUNNING");
                }
            }
            expect(begin("queue11", people), 503, "TOO_MANY_IMPORTS");
        }
        assertThat(taken)
                .allSatisfy(id -> assertThat(
                                imports.ended(id).at("/progress/created").asLong())
                        .isEqualTo(1));
        assertThat(begin("queue11", people).status()).isEqualTo(202);
    }

    @Test
    void each_bad_row_is_left_out_with_the_code_that_tells_why() {
        String rows = """
                id,kind,size,owner
                1,ROBOT,,
                2,PERSON,many,
                ,PERSON,,
                3,PERSON,,nobody
                4,PERSON,?,
                5,PERSON,%s,
                6,PERSON,5,
                """.formatted("9".repeat(1_000_001));
        byte[] file = bytes(rows);
        file[rows.indexOf('?')] = (byte) 0xFF;
        JsonNode done = imports.of(people("bad-rows"), Map.of("people.csv", file), false);
        assertThat(done.get("errors"))
                .extracting(error -> error.get("code").asString())
                .containsExactly(
                        "BAD_VALUE", "BAD_NUMBER", "KEY_REQUIRED", "UNKNOWN_REFERENCE", "BAD_ENCODING", "ROW_TOO_LONG");
        assertThat(done.at("/progress/created").asLong()).isEqualTo(1);
    }

    @Test
    void a_row_that_changes_what_nothing_can_change_is_left_out() {
        String mapping = people("unchangeable");
        imports.of(mapping, "people.csv", "id,kind,size,owner\n1,PERSON,,\n");
        JsonNode again = imports.of(mapping, "people.csv", "id,kind,size,owner\n1,ORGANIZATION,,\n");
        assertThat(again.at("/errors/0/code").asString()).isEqualTo("FIELD_NOT_CHANGEABLE");
        assertThat(again.at("/progress/changed").asLong()).isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static void expect(Reply reply, int status, String code) {
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
