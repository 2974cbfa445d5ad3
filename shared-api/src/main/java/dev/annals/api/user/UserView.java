package dev.annals.api.user;

import dev.annals.api.access.RoleGrant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Annals.
 *
 * @param version number of the user's events
 * @param skills words that are compared with the category of a ticket
 * @param languages BCP 47 tags
 * @param absences past and coming ones, in order of their beginning
 * @param roles in the order of {@link dev.annals.api.access.Role}, also those whose end has passed
 * @param disabled whether the user must not come in
 * @param createdAt when the user was first recorded
 * @param updatedAt when anything about the user was last recorded
 */
public record UserView(
        UUID id,
        long version,
        String name,
        @Nullable String email,
        @Nullable String team,
        @Nullable String manager,
        @Nullable String region,
        List<String> skills,
        List<String> languages,
        List<Absence> absences,
        List<RoleGrant> roles,
        boolean disabled,
        Instant createdAt,
        Instant updatedAt) {}
