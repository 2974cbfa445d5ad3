package dev.annals.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MerkleTree;
import dev.annals.ledger.NodeStore;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.StoredEvent;
import dev.annals.ledger.Tile;
import dev.annals.verifier.VerifyCommand;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How many events a second the verifier checks of a whole history, on all cores: a million events with payloads of some
 * 700 bytes, written once and verified three times. The argument is another number of events.
 */
final class VerifierBenchmark {
    private static final String ORIGIN = "benchmark.example.com/ledger";
    private static final int RECORDS = 50_000;
    private static final int ROUNDS = 3;
    private static final String[] WORDS = {
        "quarterly", "review", "delivery", "客户", "contract", "renewal", "回访", "price", "approved", "warehouse", "订单"
    };

    private final Random random = new Random(1);
    private final SigningKey key = SigningKey.generate(ORIGIN, new SecureRandom());
    private final MerkleTree tree = MerkleTree.open(new Forgotten(), 0);
    private final long count;

    private VerifierBenchmark(long count) {
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        long count = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        new VerifierBenchmark(count).run();
    }

    private void run() throws IOException {
        Path archive = Files.createTempFile("history", ".zip");
        try {
            write(archive);
            System.out.printf(
                    "%d events, %d MB zipped, %d processors%n",
                    count, Files.size(archive) / 1_000_000, Runtime.getRuntime().availableProcessors());
            for (int round = 1; round <= ROUNDS; round++) {
                long before = System.nanoTime();
                long cpuBefore = cpuNanos();
                int code = VerifyCommand.run(List.of("--key", key.verifier().toString(), archive.toString()));
                double seconds = (System.nanoTime() - before) / 1e9;
                double cpuMicros = (cpuNanos() - cpuBefore) / 1e3 / count;
                System.out.printf(
                        "round %d: code %d, %.1f s, %.0f events/s, %.1f µs of CPU per event%n",
                        round, code, seconds, count / seconds, cpuMicros);
            }
        } finally {
            Files.delete(archive);
        }
    }

    /** Of this process alone: other work on the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void write(Path archive) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(zip, "events.ndjson");
            for (long position = 1; position <= count; position++) {
                StoredEvent event = event(position);
                Hash leaf = event.leaf().hash();
                tree.append(List.of(leaf));
                zip.write(line(event, leaf).getBytes(StandardCharsets.UTF_8));
            }
            entry(zip, "checkpoint");
            zip.write(utf8(new Checkpoint(ORIGIN, count, tree.root()).sign(List.of(key)) + ""));
            entry(zip, "ledger.vkey");
            zip.write(utf8(key.verifier() + "\n"));
            entry(zip, "manifest.json");
            zip.write(utf8("""
                    {"format":"annals-evidence","formatVersion":1,"kind":"HISTORY","origin":"%s","from":1,"to":%d,\
                    "events":%d,"treeSize":%d}
                    """.formatted(ORIGIN, count, count, count)));
        }
    }

    private StoredEvent event(long position) {
        Instant recordedAt = Instant.ofEpochSecond(1_790_000_000 + position, 123_456_000);
        String metadata = """
                {"actor":"li.na","address":"10.0.0.7","client":"console","command":"ChangeAmount","commandId":"%s",\
                "correlationId":"%s","occurredAt":"%s","origin":"api","reason":"%s"}""".formatted(id(), id(), recordedAt, WORDS[random.nextInt(WORDS.length)]);
        return new StoredEvent(
                position,
                id(),
                "opportunity",
                new UUID(7, position % RECORDS),
                1 + position / RECORDS,
                "opportunity.amount-changed",
                1,
                recordedAt,
                recordedAt.toString(),
                metadata,
                payload());
    }

    private String payload() {
        StringBuilder payload = new StringBuilder(760)
                .append("{\"id\":\"")
                .append(id())
                .append("\",\"amount\":{\"amount\":\"")
                .append(random.nextInt(1_000_000))
                .append(".00\",\"currency\":\"CNY\"},\"note\":\"");
        while (payload.length() < 660) {
            payload.append(WORDS[random.nextInt(WORDS.length)])
                    .append(' ')
                    .append(random.nextInt(10_000))
                    .append(' ');
        }
        return payload.append("\"}").toString();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String line(StoredEvent event, Hash leaf) {
        return "{\"position\":" + event.position()
                + ",\"eventId\":\"" + event.eventId()
                + "\",\"aggregateType\":\"" + event.aggregateType()
                + "\",\"aggregateId\":\"" + event.aggregateId()
                + "\",\"version\":" + event.version()
                + ",\"name\":\"" + event.name()
                + "\",\"revision\":" + event.revision()
                + ",\"recordedAt\":\"" + event.recordedAt()
                + "\",\"metadata\":\"" + escaped(event.metadata())
                + "\",\"payload\":\"" + escaped(event.payload())
                + "\",\"leafHash\":\"" + leaf + "\"}\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Only the root is asked for, which the tree has by itself. */
    private static final class Forgotten implements NodeStore {
        @Override
        public List<Hash> read(Tile tile) {
            return new ArrayList<>();
        }

        @Override
        public void append(int level, long first, List<Hash> hashes) {}
    }
}
