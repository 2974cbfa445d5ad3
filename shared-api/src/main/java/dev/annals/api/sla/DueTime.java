package dev.annals.api.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a target is due.
 *
 * @param dueAt absent when the calendar is not open long enough within 50 years, as when it never opens again
 */
public record DueTime(@Nullable Instant dueAt) {}
