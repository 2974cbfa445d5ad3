package dev.annals.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.ledger.MalformedException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Events are read from their bytes, and mean what a parser of all of JSON makes of them. */
class ReadingEventsTest {
    private static final KeptLedger LEDGER = KeptLedger.over(40);
    private static final List<String> LINES = Parts.ofEntity(LEDGER).lines();

    /** What JSON, UTF-8, times and numbers have in the way of corners, as bytes. */
    private static final List<String> CORNERS = List.of(
                    "\\u0041|\\ud83d|\\ude00|\\ud83d\\ude00|\\uD83D\\n|\\/|\\b|\\f|\\r|\\t|\\n|\\x|\\u00|\\u12g4|\\\"|\\\\|\\|\"|\"\""
                            .split("\\|"),
                    "{|}|[|]|,|:| |\t|\r|0|-|-0|1|00|.5|e3|null|true|{}|[]|9223372036854775807|9223372036854775808|-9223372036854775808|2147483648"
                            .split("\\|"),
                    "\u0000|\u001f|\u007f|\u0080|\u00c0\u0080|\u00c1\u00bf|\u00c2\u0080|\u00df|\u00e0\u009f\u00bf|\u00e0\u00a0\u0080|\u00ed\u009f\u00bf|\u00ed\u00a0\u0080|\u00ef\u00bb\u00bf|\u00f0\u008f\u00bf\u00bf|\u00f0\u009f\u0091\u008d|\u00f4\u0090\u0080\u0080|\u00f5\u0080\u0080\u0080|\u00e4\u00bd\u00a0|\u00ff"
                            .split("\\|"),
                    "T24:00:00|T23:59:60|T25:00:00|.1Z|.1234567Z|-02-29|-02-30|occurredAt|,\\\"occurredAt\\\":\\\"x\\\"|,\\\"n\\\":1|,\\\"n\\\":{\\\"occurredAt\\\":[]}|\\\\ud83d|\"version\":1,|\"proof\":[],"
                            .split("\\|"))
            .stream()
            .flatMap(Arrays::stream)
            .toList();

    @Test
    void events_as_they_are_written_are_read() {
        for (String line : LINES) {
            assertThat(told(line.getBytes(UTF_8), ReadingEventsTest::line).leaf())
                    .isNotNull();
            bothReadTheSame(line.getBytes(UTF_8));
        }
    }

    @Test
    void each_corner_means_the_same_wherever_it_stands() {
        String line = latin(LINES.getFirst());
        for (String corner : CORNERS) {
            for (int at = 0; at <= line.length(); at++) {
                bothReadTheSame(bytes(line.substring(0, at) + corner + line.substring(at)));
            }
        }
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void whatever_is_done_to_an_event_means_the_same(@ForAll long seed) {
        Random random = new Random(seed);
        String line = latin(LINES.get(random.nextInt(LINES.size())));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(line.length() + 1);
            int to = Math.min(line.length(), from + random.nextInt(3) * random.nextInt(8));
            String corner = random.nextInt(4) == 0 ? "" : CORNERS.get(random.nextInt(CORNERS.size()));
            line = line.substring(0, from) + corner + line.substring(to);
        }
        bothReadTheSame(bytes(line));
    }

    private static void bothReadTheSame(byte[] json) {
        EventLineOrNone expected = told(json, EventByJackson::read);
        assertThat(told(json, ReadingEventsTest::file))
                .as("a file: %s", new String(json, UTF_8))
                .isEqualTo(expected);
        assertThat(told(json, ReadingEventsTest::line))
                .as("a line: %s", new String(json, UTF_8))
                .isEqualTo(expected);
    }

    private static EventLine file(byte[] json) {
        return EventReader.read(new FlatJson(json, 0, json.length, false));
    }

    private static EventLine line(byte[] json) {
        EventBatch batch = EventBatch.read((new String(json, ISO_8859_1) + "\n").getBytes(ISO_8859_1));
        if (batch.malformed() != null) {
            throw batch.malformed();
        }
        return batch.events().getFirst();
    }

    private static EventLineOrNone told(byte[] json, Function<byte[], EventLine> reader) {
        try {
            EventLine event = reader.apply(json);
            // Nobody reads a type that was never stored, which may have half a character.
            return new EventLineOrNone(
                    event.event().leaf() == null
                            ? new EventLine(event.event(), "", event.proof(), event.leafHash())
                            : event);
        } catch (MalformedException malformed) {
            return new EventLineOrNone(null);
        }
    }

    private static String latin(String line) {
        return new String(line.getBytes(UTF_8), ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(ISO_8859_1);
    }

    private record EventLineOrNone(EventLine event) {
        Object leaf() {
            return event.event().leaf();
        }
    }
}
