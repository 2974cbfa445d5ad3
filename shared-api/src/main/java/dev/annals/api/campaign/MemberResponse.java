package dev.annals.api.campaign;

import java.time.Instant;

/**
 * How often a member responded in one way, and when, by effective time.
 *
 * @param firstAt the earliest one
 * @param lastAt the latest one
 */
public record MemberResponse(ResponseKind kind, long count, Instant firstAt, Instant lastAt) {}
