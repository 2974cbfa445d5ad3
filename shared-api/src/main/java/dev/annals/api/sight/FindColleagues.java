package dev.annals.api.sight;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.UUID;

/**
 * The ids of a user and of those who have the same team, the same region or either; empty when there is no such user.
 *
 * @param team whether those of the same team are meant
 * @param territory whether those of the same region are meant
 */
public record FindColleagues(UUID id, boolean team, boolean territory, AsOf asOf) implements Query<List<UUID>> {}
