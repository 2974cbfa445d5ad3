package dev.annals.server.ledger;

import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.NoteSignature;
import dev.annals.ledger.TreeProofs;
import dev.annals.server.startup.LedgerSettings.Witness;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who sees that the ledger only grows, and cosigns each checkpoint (C2SP tlog-witness). */
final class WitnessPlace implements Place {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 100_000;
    private static final int OK = 200;
    private static final int KNOWS_ANOTHER_SIZE = 409;
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final Witness witness;
    private final URI address;
    private final TreeProofs proofs;
    private final Checkpoints checkpoints;

    WitnessPlace(Witness witness, TreeProofs proofs, Checkpoints checkpoints) {
        this.witness = witness;
        this.address = URI.create(witness.url() + "/add-checkpoint");
        this.proofs = proofs;
        this.checkpoints = checkpoints;
    }

    @Override
    public String name() {
        return witness.url().toString();
    }

    @Override
    public void publish(KeptCheckpoint newest, long has) throws PlaceFailed, InterruptedException {
        HttpResponse<String> answer = send(newest, has);
        if (answer.statusCode() == KNOWS_ANOTHER_SIZE) {
            answer = send(newest, sizeKnown(answer.body(), newest));
        }
        if (answer.statusCode() != OK) {
            throw new PlaceFailed(PlaceFailed.ANSWERED + answer.statusCode());
        }
        checkpoints.cosigned(newest.size(), witness.key(), cosignature(answer.body(), newest));
    }

    private static long sizeKnown(String body, KeptCheckpoint newest) throws PlaceFailed {
        String size = body.strip();
        if (!SIZE.matcher(size).matches()) {
            throw new PlaceFailed(PlaceFailed.ANSWERED + KNOWS_ANOTHER_SIZE);
        }
        if (Long.parseLong(size) > newest.size()) {
            throw new PlaceFailed(PlaceFailed.KNOWS_MORE);
        }
        return Long.parseLong(size);
    }

    private HttpResponse<String> send(KeptCheckpoint newest, long from) throws PlaceFailed, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body(newest, from)))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            // The request's own timeout ends with the first line of an answer.
            return answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new PlaceFailed(PlaceFailed.UNREACHABLE, failed);
        } finally {
            answer.cancel(true);
        }
    }

    /** Nothing is to be proved of a ledger that the witness does not know yet. */
    private String body(KeptCheckpoint newest, long from) {
        List<Hash> proof =
                from == 0 ? List.of() : proofs.consistency(from, newest.size()).hashes();
        String hashes = proof.stream().map(hash -> hash + "\n").collect(Collectors.joining());
        return "old " + from + "\n" + hashes + "\n" + newest.note();
    }

    private NoteSignature cosignature(String body, KeptCheckpoint newest) throws PlaceFailed {
        try {
            for (String line : body.lines().toList()) {
                NoteSignature signature = NoteSignature.parse(line);
                boolean made = newest.note()
                        .with(signature)
                        .signers(List.of(witness.key()))
                        .genuine()
                        .contains(witness.key());
                if (made) {
                    return signature;
                }
            }
        } catch (MalformedException notALine) {
            throw new PlaceFailed(PlaceFailed.NOT_COSIGNED, notALine);
        }
        throw new PlaceFailed(PlaceFailed.NOT_COSIGNED);
    }
}
