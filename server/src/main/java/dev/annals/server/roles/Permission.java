package dev.annals.server.roles;

import dev.annals.api.access.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some roles may do.
 *
 * @param name as in {@code customers.read}
 * @param area whose rows limit it; none where nothing does
 * @param full whether it shows all rows in clear, so that only roles that see everything can have it
 * @param self whether everybody may do it for the user that they are themselves
 * @param operations as in {@code GET /customers/{id}}
 */
record Permission(
        String name, @Nullable Area area, boolean full, boolean self, Set<Role> roles, List<String> operations) {}
