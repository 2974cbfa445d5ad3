package dev.annals.server.campaign;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.ContentLimits;
import dev.annals.api.campaign.ContentRefusal;
import dev.annals.api.campaign.MessageContent;
import dev.annals.content.ContentCheck;
import dev.annals.content.Medium;
import dev.annals.content.MessageValues;
import dev.annals.content.Variable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would readers get? Nothing becomes true.
 *
 * @param medium what the content is to be sent by
 * @param content as the author has it so far
 * @param values by variable, what is known about the reader
 */
record TryContent(
        Medium medium, MessageContent content, @Nullable Map<String, String> values) {
    TryContent {
        Check check = new Check();
        check.required("medium", medium);
        MessageContent normal = MessageContent.checked(check, "content", check.required("content", content));
        checkValues(check, values);
        check.done();
        content = Objects.requireNonNull(normal);
        List<Refusal> refusals = ContentCheck.of("/content", content, medium);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    MessageValues reader() {
        Map<Variable, String> known = new EnumMap<>(Variable.class);
        Objects.requireNonNullElse(values, Map.<String, String>of())
                .forEach((name, value) -> Variable.named(name).ifPresent(variable -> known.put(variable, value)));
        return new MessageValues(known);
    }

    private static void checkValues(Check check, @Nullable Map<String, @Nullable String> values) {
        if (values != null) {
            values.forEach((name, value) -> {
                if (Variable.named(name).isEmpty()) {
                    check.refuse(
                            "values",
                            ContentRefusal.UNKNOWN_VARIABLE,
                            Map.of("what", name, "line", "1", "column", "1"));
                } else if (value == null) {
                    check.refuse("values/" + name, CommonRefusal.REQUIRED);
                } else {
                    check.optionalBlock("values/" + name, value, ContentLimits.TEXT);
                }
            });
        }
    }
}
