package dev.annals.server.ledger;

import static org.awaitility.Awaitility.await;

import dev.annals.api.Json;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.StoredEvent;
import dev.annals.ledger.Trust;
import dev.annals.ledger.VerifierKey;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Talks to a ledger over HTTP as an auditor's program would, and trusts what it was given. */
record LedgerClient(Api api) {
    static final Duration LONG = Duration.ofSeconds(60);

    /** The id of an event that has just happened to a new customer, once the audit knows it. */
    UUID event() {
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'张伟 🐼'}");
        String audit = "/audit?entity=customer:" + customer;
        await().atMost(LONG).until(() -> !api.get(audit).json().get("items").isEmpty());
        return UUID.fromString(api.get(audit).json().at("/items/0/eventId").asString());
    }

    JsonNode state() {
        return api.get("/ledger").json();
    }

    /** Signs what is recorded; answers the size. */
    long sign() {
        Reply reply = api.post("/ledger/checkpoints", "");
        if (reply.status() != 201 && reply.status() != 200) {
            throw new AssertionError(reply.toString());
        }
        return reply.json().get("size").asLong();
    }

    SignedNote note(long size) {
        return SignedNote.parse(api.get("/ledger/checkpoint?size=" + size).text());
    }

    Checkpoint checkpoint(long size) {
        return Checkpoint.parse(note(size).text());
    }

    Trust trust() {
        VerifierKey[] keys =
                api.get("/ledger/key").text().lines().map(VerifierKey::parse).toArray(VerifierKey[]::new);
        return Trust.in(keys[0].name(), keys);
    }

    /** By docs/ledger-format.md alone. */
    StoredEvent stored(UUID eventId) {
        JsonNode file = api.get("/ledger/events/" + eventId).json();
        String metadata = file.get("metadata").asString();
        return new StoredEvent(
                file.get("position").asLong(),
                UUID.fromString(file.get("eventId").asString()),
                file.get("aggregateType").asString(),
                UUID.fromString(file.get("aggregateId").asString()),
                file.get("version").asLong(),
                file.get("name").asString(),
                file.get("revision").asInt(),
                Instant.parse(file.get("recordedAt").asString()),
                Json.mapper().readTree(metadata).path("occurredAt").asString(null),
                metadata,
                file.get("payload").asString());
    }
}
