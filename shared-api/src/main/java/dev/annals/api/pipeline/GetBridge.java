package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/**
 * How the open pipeline came from what it was at one moment to what it was at another.
 *
 * <p>Refused with RANGE_REVERSED when it would go back in time, and with AS_OF_IN_FUTURE when an end lies after what is
 * recorded, or after {@code asOf} where both are given.
 */
public record GetBridge(BridgeQuestion question, AsOf asOf) implements Query<Bridge> {}
