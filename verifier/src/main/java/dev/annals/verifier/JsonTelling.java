package dev.annals.verifier;

import dev.annals.ledger.Verdict;
import dev.annals.ledger.VerifierKey;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Says it to a program, as one object. */
final class JsonTelling {
    private final PrintStream out;

    JsonTelling(PrintStream out) {
        this.out = out;
    }

    void outcome(Outcome outcome) {
        Verdict verdict = outcome.verdict();
        object(json -> {
            json.writeStringProperty("verdict", verdict.holds() ? "HOLDS" : "FAILS");
            Manifest manifest = outcome.manifest();
            json.writeStringProperty(
                    "kind", manifest == null ? "EVENT" : manifest.kind().name());
            json.writeStringProperty("origin", outcome.origin());
            json.writeNumberProperty("treeSize", outcome.treeSize());
            json.writeBooleanProperty("ownKeys", outcome.ownKeys());
            keys(json, "signedBy", verdict.signedBy());
            keys(json, "witnessedBy", verdict.witnessedBy());
            json.writeArrayPropertyStart("grownFrom");
            verdict.grownFrom().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeNumberProperty("events", verdict.events());
            flaw(json, verdict.flaw());
        });
    }

    void malformed(String why) {
        object(json -> {
            json.writeStringProperty("verdict", "MALFORMED");
            json.writeStringProperty("why", why);
        });
    }

    private void object(Consumer<JsonGenerator> members) {
        StringWriter object = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), object)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        out.println(object);
    }

    private static void keys(JsonGenerator json, String name, List<VerifierKey> keys) {
        json.writeArrayPropertyStart(name);
        keys.forEach(key -> json.writeString(key.toString()));
        json.writeEndArray();
    }

    private static void flaw(JsonGenerator json, Verdict.@Nullable Flaw flaw) {
        if (flaw != null) {
            json.writeStringProperty("check", flaw.check().name());
            json.writeNumberProperty("at", flaw.at());
        }
    }
}
