package dev.annals.server.carrier;

import dev.annals.api.Json;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an answer of a gateway means. */
final class GatewayAnswer {
    /** The message is at fault, and will be the next time. */
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 410, 422);

    // What is longer or has other letters might quote the address or the text.
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private GatewayAnswer() {}

    /** @param id of the message, by which reports name it when the gateway has no id of its own */
    static Delivery read(int status, String body, String id) {
        if (status / 100 == 2) {
            String theirs = field(body, "messageId", ID);
            return new Delivery.Taken(theirs == null ? id : theirs);
        }
        String word = field(body, "reason", WORD);
        String reason = word == null ? Integer.toString(status) : status + " " + word;
        return REFUSALS.contains(status) ? new Delivery.Refused(reason) : new Delivery.Down(reason);
    }

    private static @Nullable String field(String body, String name, Pattern allowed) {
        try {
            JsonNode value = Json.mapper().readTree(body).path(name);
            return value.isString() && allowed.matcher(value.asString()).matches() ? value.asString() : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
