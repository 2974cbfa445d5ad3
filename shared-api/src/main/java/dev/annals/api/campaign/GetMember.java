package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One member by its id, see {@link Members#id}. Refused with NOT_FOUND when there is none at that moment. */
public record GetMember(UUID id, AsOf asOf) implements Query<MemberView> {}
