package dev.annals.api.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that is to look at its clocks.
 *
 * @param origin of the last that it was told about its clock or itself
 */
public record DueTicket(UUID id, @Nullable String origin) {}
