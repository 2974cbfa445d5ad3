package dev.annals.api.sla;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done when a clock has run for a share of its limit; at least one thing.
 *
 * @param clock one that the policy has a target for
 * @param at 1, which is the breach, or one of the shares at which the policy warns
 * @param assign where the ticket goes; absent leaves it where it is
 * @param raisePriority whether the ticket gets the next higher priority
 * @param notified the users who are told; {@code notify} in JSON, which Java allows no record to call it
 */
public record EscalationStep(
        SlaClock clock,
        BigDecimal at,
        @Nullable EscalationAssignment assign,
        boolean raisePriority,
        @JsonProperty("notify") List<UUID> notified) {}
