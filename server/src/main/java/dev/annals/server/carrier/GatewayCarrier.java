package dev.annals.server.carrier;

import dev.annals.api.Json;
import dev.annals.server.startup.SendingSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

/** Hands messages to somebody who speaks the contract of {@code docs/gateway.md}, one request each. */
final class GatewayCarrier implements Carrier, Carrier.Session {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 8;
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final SendingSettings.Gateway gateway;
    private final GatewaySignature signature;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;

    GatewayCarrier(SendingSettings.Gateway gateway, Clock clock, Duration patience) {
        this.gateway = gateway;
        this.signature = new GatewaySignature(gateway.secret());
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    @Override
    public int connections() {
        return CONNECTIONS;
    }

    /** Whether somebody is there is seen by the first message. */
    @Override
    public Session open() {
        return this;
    }

    @Override
    public Delivery handOver(OutgoingMessage message) {
        if (Thread.currentThread().isInterrupted()) {
            // The request would be on its way before the client notices.
            return new Delivery.Postponed("stopping");
        }
        try {
            HttpResponse<String> answer = client.send(
                    request(message),
                    BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
            return GatewayAnswer.read(answer.statusCode(), answer.body(), message.token());
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException nobodyThere) {
            return new Delivery.Down("no connection");
        } catch (IOException broken) {
            return new Delivery.Unknown();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Delivery.Unknown();
        }
    }

    private HttpRequest request(OutgoingMessage message) {
        byte[] body = Json.mapper().writeValueAsBytes(GatewayRequest.of(message));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(gateway.url())
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.token())
                .header("Annals-Timestamp", timestamp)
                .header("Annals-Signature", signature.of(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The client keeps its connections for all sessions. */
    @Override
    public void close() {}
}
