package dev.annals.api.user;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One user. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetUser(UUID id, AsOf asOf) implements Query<UserView> {}
