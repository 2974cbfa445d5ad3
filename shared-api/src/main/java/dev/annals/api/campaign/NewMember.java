package dev.annals.api.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of an audience.
 *
 * @param variant of the content that is meant for the member
 */
public record NewMember(UUID customerId, @Nullable String variant) {}
