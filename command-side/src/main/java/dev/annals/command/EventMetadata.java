package dev.annals.command;

import dev.annals.api.MetaKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Who, how and why: what an event takes over from the command that caused it. */
final class EventMetadata implements CorrelationDataProvider {
    private static final List<String> TAKEN_OVER = List.of(
            MetaKeys.ACTOR,
            MetaKeys.ON_BEHALF_OF,
            MetaKeys.ROLES,
            MetaKeys.ORIGIN,
            MetaKeys.CLIENT,
            MetaKeys.ADDRESS,
            MetaKeys.COMMAND,
            MetaKeys.COMMAND_ID,
            MetaKeys.CORRELATION_ID,
            MetaKeys.CAUSATION_ID,
            MetaKeys.REASON,
            MetaKeys.OCCURRED_AT,
            MetaKeys.APPROVED_BY,
            MetaKeys.APPROVAL_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?> command)) {
            return Map.of();
        }
        Map<String, Object> taken = new LinkedHashMap<>();
        taken.put(MetaKeys.COMMAND, command.getPayloadType().getSimpleName());
        taken.put(MetaKeys.COMMAND_ID, command.getIdentifier());
        taken.put(MetaKeys.CORRELATION_ID, command.getIdentifier());
        taken.put(MetaKeys.CAUSATION_ID, command.getIdentifier());
        for (String key : TAKEN_OVER) {
            Object value = command.getMetaData().get(key);
            if (value != null) {
                taken.put(key, value);
            }
        }
        return taken;
    }
}
