package dev.annals.api.user;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/**
 * Users, by name unless sorted otherwise. Filters: email, team, manager, region, skill, language, role, disabled; sorts:
 * name, team, createdAt; {@code q} searches names and e-mails.
 */
public record FindUsers(ListRequest request, AsOf asOf) implements Query<Page<UserView>> {}
