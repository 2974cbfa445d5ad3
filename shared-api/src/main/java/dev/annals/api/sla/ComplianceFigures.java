package dev.annals.api.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many clocks were met.
 *
 * @param key see {@link ComplianceDimension}; absent in the total, and where there is none, as of tickets that
 *     nobody had
 * @param compliance met ÷ (met + breached); {@code null} when nothing was judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplianceFigures(
        @Nullable String key,
        long met,
        long breached,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal compliance) {}
