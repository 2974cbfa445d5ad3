package dev.annals.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is done to the bytes of an archive, it does not hold with other content, and nothing breaks. */
class FlippedBitsTest {
    private static final KeptLedger LEDGER = KeptLedger.over(40);
    private static final VerifierKey KEY = LEDGER.key.verifier();
    private static final List<Parts> ARCHIVES =
            List.of(Parts.ofEntity(LEDGER), Parts.ofRange(LEDGER, 7, 30), Parts.ofHistory(LEDGER));
    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("flipped", ".zip");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void flipped_bits_are_noticed(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Parts parts = ARCHIVES.get(random.nextInt(ARCHIVES.size()));
        byte[] zip = parts.zip();
        for (int i = random.nextInt(3); i >= 0; i--) {
            zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
        }
        holdsOnlyAsItWas(parts, zip);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void an_archive_that_is_cut_off_or_has_bytes_too_many_is_noticed(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Parts parts = ARCHIVES.get(random.nextInt(ARCHIVES.size()));
        byte[] zip = parts.zip();
        int at = random.nextInt(zip.length);
        if (random.nextBoolean()) {
            holdsOnlyAsItWas(parts, Arrays.copyOf(zip, at));
        } else {
            byte[] longer = new byte[zip.length + 1 + random.nextInt(30)];
            System.arraycopy(zip, 0, longer, 0, at);
            System.arraycopy(zip, at, longer, longer.length - zip.length + at, zip.length - at);
            holdsOnlyAsItWas(parts, longer);
        }
    }

    /** Bits of the content itself, well packed again: no sum of the archive gives them away. */
    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void changed_content_does_not_hold(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Parts parts = ARCHIVES.get(random.nextInt(ARCHIVES.size()));
        Parts changed = new Parts();
        changed.entries.putAll(parts.entries);
        // Report and keys are believed by nobody who has a key.
        List<String> names = parts.entries.keySet().stream()
                .filter(name -> !name.equals(Archive.REPORT) && !name.equals(Archive.KEYS))
                .toList();
        String name = names.get(random.nextInt(names.size()));
        byte[] content = parts.entries.get(name).clone();
        if (content.length == 0) {
            return;
        }
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        changed.entries.put(name, content);
        Files.write(file, changed.zip());
        String told = Verifying.told(file, KEY);
        if (told.startsWith("holds")) {
            assertThat(name).as("signed line of somebody unknown, or a space").isIn(Archive.MANIFEST, Archive.EVENTS);
            assertThat(new String(content, StandardCharsets.UTF_8).strip())
                    .isEqualTo(parts.text(name).strip());
        }
    }

    private static void holdsOnlyAsItWas(Parts parts, byte[] zip) throws IOException {
        Files.write(file, zip);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code =
                new VerifyCommand(Map.of(), printed, printed).answer(List.of("--key", KEY.toString(), file.toString()));
        assertThat(code).isBetween(0, 2);
        if (code == VerifyCommand.HOLDS) {
            assertThat(contents()).usingRecursiveComparison().isEqualTo(parts.entries);
        }
    }

    private static Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedException("no archive");
        }
        return contents;
    }
}
