package dev.annals.server.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.ConsistencyProof;
import dev.annals.ledger.Hash;
import dev.annals.ledger.NoteSignature;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.VerifierKey;
import dev.annals.server.startup.LedgerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A witness by C2SP's tlog-witness over HTTP: knows one ledger, verifies its growth, cosigns. */
final class WitnessForTests implements AutoCloseable {
    private static final long TIME = 1_760_000_000;

    final VerifierKey key;
    /** Every answer's status, in order. */
    final List<Integer> answers = new CopyOnWriteArrayList<>();
    /** Every note that it was sent, in order, cosigned or not. */
    final List<SignedNote> notes = new CopyOnWriteArrayList<>();

    private final KeyPair pair;
    private final VerifierKey ledger;
    private final HttpServer server;
    private volatile Checkpoint known = new Checkpoint("none", 0, Hash.OF_NOTHING);
    private volatile boolean down;
    private volatile CountDownLatch held = new CountDownLatch(0);

    WitnessForTests(VerifierKey ledger) throws IOException, GeneralSecurityException {
        this.ledger = ledger;
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = key("witness.example/w1", pair);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/w1/add-checkpoint", this::answer);
        server.start();
    }

    LedgerSettings.Witness address() {
        return new LedgerSettings.Witness(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w1"), key);
    }

    long knows() {
        return known.size();
    }

    void goDown(boolean is) {
        down = is;
    }

    /** Answers nothing until it is let go. */
    CountDownLatch hold() {
        held = new CountDownLatch(1);
        return held;
    }

    /** As if somebody else had told it of a checkpoint. */
    void learn(Checkpoint checkpoint) {
        known = checkpoint;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = down ? new Answer(503, "") : cosign(request);
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answers.add(answer.status);
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Answer cosign(String request) {
        int blank = request.indexOf("\n\n");
        List<String> lines = List.of(request.substring(0, blank).split("\n"));
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        SignedNote note = SignedNote.parse(request.substring(blank + 2));
        notes.add(note);
        if (!note.signers(List.of(ledger)).genuine().contains(ledger)) {
            return new Answer(403, "");
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (old > checkpoint.size()) {
            return new Answer(400, "");
        }
        boolean another =
                checkpoint.size() == known.size() && !checkpoint.root().equals(known.root());
        if (old != known.size() || another) {
            return new Answer(409, known.size() + "\n");
        }
        List<Hash> hashes =
                lines.subList(1, lines.size()).stream().map(Hash::parse).toList();
        boolean grown = old == 0
                ? hashes.isEmpty()
                : new ConsistencyProof(old, checkpoint.size(), hashes).proves(known.root(), checkpoint.root());
        if (!grown) {
            return new Answer(422, "");
        }
        known = checkpoint;
        return new Answer(200, cosignature(note) + "\n");
    }

    private String cosignature(SignedNote note) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(("cosignature/v1\ntime " + TIME + "\n" + note.text()).getBytes(StandardCharsets.UTF_8));
            byte[] made = signature.sign();
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + made.length)
                    .putInt(HexFormat.fromHexDigits(key.toString().split("\\+")[1]))
                    .putLong(TIME)
                    .put(made);
            String base64 = Base64.getEncoder().encodeToString(bytes.array());
            return new NoteSignature(key.name(), base64).line();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerifierKey key(String name, KeyPair pair) {
        byte[] x509 = pair.getPublic().getEncoded();
        // The end of the X.509 form is the key of RFC 8032.
        byte[] bytes = Arrays.copyOfRange(x509, x509.length - 33, x509.length);
        bytes[0] = 4;
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] named = ByteBuffer.allocate(start.length + bytes.length)
                .put(start)
                .put(bytes)
                .array();
        String id = Hash.of(named).hex().substring(0, 8);
        return VerifierKey.parse(name + "+" + id + "+" + Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
    }

    private record Answer(int status, String body) {}
}
