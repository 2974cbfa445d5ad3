package dev.annals.api.campaign;

import java.util.Map;

/**
 * How many members a campaign has, and how far they came.
 *
 * @param total all of them
 * @param states by how far the message to them came; each member counts once
 * @param responses by kind, those who responded so at least once
 * @param leads those whose responses reached the threshold
 * @param accepted leads that were taken on
 */
public record MemberCounts(
        long total, Map<MemberState, Long> states, Map<ResponseKind, Long> responses, long leads, long accepted) {}
