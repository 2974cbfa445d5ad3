package dev.annals.command.sla;

import dev.annals.command.claim.Claims;
import java.util.Set;
import java.util.UUID;

/**
 * All SLA policies there are, for commands that have to choose among them without a read model. A policy never
 * stands without the claim of its name, so none is missing; a policy whose claim is there but whose definition was
 * not recorded, or not yet, may be among them.
 */
public final class PolicyIds {
    private final Claims claims;

    public PolicyIds(Claims claims) {
        this.claims = claims;
    }

    public Set<UUID> all() {
        return claims.owners(UniquePolicy.NAME);
    }
}
