package dev.annals.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchivesMadeToHarmTest {
    private static final KeptLedger LEDGER = KeptLedger.over(40);
    private static final VerifierKey KEY = LEDGER.key.verifier();

    @TempDir
    Path folder;

    @Test
    void an_entry_that_is_packed_too_tightly_is_not_unpacked_to_its_end() {
        Parts bomb = Parts.ofEntity(LEDGER).with(Archive.REPORT, " ".repeat(50_000_000));
        refused(bomb, "packed too tightly");
        Parts lines = Parts.ofEntity(LEDGER).with(Archive.EVENTS, "\n".repeat(50_000_000));
        refused(lines, "not the JSON");
    }

    @Test
    void a_line_that_does_not_end_is_not_read_to_its_end() {
        String huge = "{\"payload\":\"" + "0123456789abcdef".repeat(300_000);
        refused(Parts.ofHistory(LEDGER).with(Archive.EVENTS, huge + "\"}\n"), "not the JSON|too long|packed");
        refused(Parts.ofHistory(LEDGER).with(Archive.EVENTS, huge), "too long|packed");
    }

    @Test
    void an_entry_that_is_read_as_a_whole_has_a_length() {
        String noise = Stream.iterate(1L, seed -> seed * 6_364_136_223_846_793_005L + 1)
                .limit(100_000)
                .map(Long::toHexString)
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        refused(Parts.ofEntity(LEDGER).with(Archive.MANIFEST, noise), "too long");
        refused(Parts.ofEntity(LEDGER).with(Archive.CHECKPOINT, noise), "too long");
    }

    @Test
    void an_archive_has_the_entries_of_evidence_alone() {
        for (String name : List.of(
                "../escape", "events.ndjson/", "earlier/07", "earlier/0", "earlier/9".repeat(3), "Checkpoint")) {
            refused(Parts.ofEntity(LEDGER).with(name, ""), "does not have");
        }
        refused(Parts.ofEntity(LEDGER).with("earlier/9999999999999999999", ""), "too large");
    }

    @Test
    void an_archive_has_each_entry_once() throws IOException {
        byte[] zip = Parts.ofEntity(LEDGER).with("CHECKPOINT", "").zip();
        String twice = new String(zip, ISO_8859_1).replace("CHECKPOINT", Archive.CHECKPOINT);
        Path file = Files.write(folder.resolve("twice.zip"), twice.getBytes(ISO_8859_1));
        assertThatThrownBy(() -> Verifying.verify(file, KEY))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("one twice");
    }

    @Test
    void an_archive_has_not_more_entries_than_are_ever_made() {
        Parts many = Parts.ofEntity(LEDGER);
        for (int i = 100; i < 70_000; i++) {
            many.with(Archive.earlier(i), "");
        }
        refused(many, "more entries");
    }

    @Test
    void what_an_archive_must_have_is_there() {
        for (String name : List.of(Archive.MANIFEST, Archive.CHECKPOINT, Archive.KEYS, Archive.EVENTS)) {
            refused(Parts.ofEntity(LEDGER).without(name), "has no " + name);
        }
        refused(Parts.ofEntity(LEDGER).without(Archive.consistency(16)), "earlier checkpoint");
        refused(Parts.ofHistory(LEDGER).growth(LEDGER, 16), "earlier checkpoint");
        refused(Parts.ofEntity(LEDGER).with(Archive.earlier(17), LEDGER.checkpoint(18)), "earlier checkpoint");
    }

    @Test
    void an_archive_may_have_only_so_much_in_all() {
        Path archive = Parts.ofEntity(LEDGER).in(folder);
        Question question = new Question(archive, null, List.of(KEY), null, List.of(), 0, List.of(), 5_000);
        assertThatThrownBy(() -> VerifyCommand.verify(question)).hasMessageContaining("--limit");
    }

    @Test
    void entries_do_not_overlap() throws IOException {
        Parts parts = Parts.ofEntity(LEDGER);
        byte[] zip = parts.zip();
        // The compressed size of the last entry, in the table of contents.
        int last = new String(zip, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        byte[] larger = zip.clone();
        Arrays.fill(larger, last + 20, last + 23, (byte) 0x7f);
        Path file = Files.write(folder.resolve("overlap.zip"), larger);
        assertThatThrownBy(() -> Verifying.verify(file, KEY)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @MethodSource("otherSpellings")
    void an_event_is_written_in_one_way_only(String ours, String other) {
        List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
        assertThat(lines.getFirst()).contains(ours);
        lines.set(0, lines.getFirst().replace(ours, other));
        refused(Parts.ofEntity(LEDGER).withLines(lines), ".");
    }

    static List<Arguments> otherSpellings() {
        return List.of(
                Arguments.of("{\"position\":1,", "{\"position\":1,\"position\":1,"),
                Arguments.of("{\"position\":1,", "{\"position\":1.0,"),
                Arguments.of("{\"position\":1,", "{\"position\":01,"),
                Arguments.of("{\"position\":1,", "{\"position\":99999999999999999999,"),
                Arguments.of("{\"position\":1,", "{\"position\":\"1\","),
                Arguments.of("{\"position\":1,", "{"),
                Arguments.of("{\"position\":1,", "[{\"position\":1,"),
                Arguments.of("{\"position\":1,", "{\"position\":1,\"more\":1,"),
                Arguments.of("{\"position\":1,", "{\"position\":1,\"leafHash\":null,"),
                Arguments.of("\"01980000-0000-7000-", "\"1980000-0000-7000-"),
                Arguments.of("Z\",\"metadata\"", "z\",\"metadata\""),
                Arguments.of("Z\",\"metadata\"", "+00:00\",\"metadata\""),
                Arguments.of("2026-01-05T09", "2026-13-05T09"),
                Arguments.of("]}", "]} {}"),
                Arguments.of("]}", "],}"),
                Arguments.of("]}", "]"));
    }

    @Test
    void texts_are_utf_8_without_faults() {
        byte[] events = Parts.ofEntity(LEDGER).entries.get(Archive.EVENTS).clone();
        int at = new String(events, ISO_8859_1).indexOf("li.na");
        events[at] = (byte) 0xc0;
        events[at + 1] = (byte) 0x80;
        Parts faulty = Parts.ofEntity(LEDGER);
        faulty.entries.put(Archive.EVENTS, events);
        refused(faulty, "UTF-8");
    }

    @Test
    void lines_have_an_end_and_are_not_empty() {
        String events = Parts.ofEntity(LEDGER).text(Archive.EVENTS);
        refused(Parts.ofEntity(LEDGER).with(Archive.EVENTS, events.strip()), "no end");
        refused(Parts.ofEntity(LEDGER).with(Archive.EVENTS, events + "\n"), "not the JSON");
    }

    private void refused(Parts parts, String why) {
        Path file = parts.in(folder);
        assertThatThrownBy(() -> Verifying.verify(file, KEY))
                .isInstanceOf(MalformedException.class)
                .hasMessageFindingMatch(why);
    }
}
