package dev.annals.api.campaign;

import java.time.Instant;

/**
 * An approval that no change has withdrawn.
 *
 * @param actor who gave it
 * @param at when, by effective time
 */
public record CampaignApproval(String actor, Instant at) {}
