package dev.annals.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One field before and after an event, as the API writes its value; {@code null} where there was none.
 *
 * @param field name in the API; parts are named by path, as in {@code contacts/<contactId>/email},
 *     {@code interactions/<interactionId>/subject} or {@code consents/EMAIL/newsletter/granted}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditChange(
        String field, @Nullable Object before, @Nullable Object after) {}
