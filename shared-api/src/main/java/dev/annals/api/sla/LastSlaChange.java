package dev.annals.api.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last change of an SLA policy or a business calendar.
 *
 * @param position of its event; 0 when there is none
 * @param recordedAt absent when there is none
 */
public record LastSlaChange(long position, @Nullable Instant recordedAt) {}
