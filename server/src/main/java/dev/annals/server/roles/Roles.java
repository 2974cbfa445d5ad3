package dev.annals.server.roles;

import dev.annals.api.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** The roles that somebody is signed in with. */
final class Roles {
    private Roles() {}

    /** Other authorities count for nothing. */
    static Set<Role> of(Authentication who) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> who.getAuthorities().stream()
                        .anyMatch(authority -> role.authority().equals(authority.getAuthority())))
                .forEach(roles::add);
        return roles;
    }
}
