package dev.annals.server.access;

import dev.annals.api.DomainEvent;
import dev.annals.api.access.Role;
import dev.annals.api.access.RoleGrant;
import dev.annals.api.user.AccessTokenIssued;
import dev.annals.api.user.AccessTokenRevoked;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDisabled;
import dev.annals.api.user.UserEnabled;
import dev.annals.api.user.UserRetracted;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What counts of a user when somebody comes in as them: a fold of their events, up to what is recorded. */
public final class Standing {
    /** The events that can change how somebody stands. */
    static final List<Class<? extends DomainEvent>> HEARD = List.of(
            UserAdded.class,
            RoleGranted.class,
            RoleRevoked.class,
            UserDisabled.class,
            UserEnabled.class,
            AccessTokenIssued.class,
            AccessTokenRevoked.class,
            UserRetracted.class);

    private final Map<Role, RoleGrant> grants = new EnumMap<>(Role.class);
    private final Set<UUID> tokens = new HashSet<>();
    private boolean welcome;

    private Standing() {}

    static Standing of(Collection<? extends DomainEvent> events) {
        Standing standing = new Standing();
        events.forEach(standing::apply);
        return standing;
    }

    private void apply(DomainEvent event) {
        switch (event) {
            case UserAdded _, UserEnabled _ -> welcome = true;
            case UserDisabled _, UserRetracted _ -> welcome = false;
            case RoleGranted e -> grants.put(e.role(), new RoleGrant(e.role(), e.until()));
            case RoleRevoked e -> grants.remove(e.role());
            case AccessTokenIssued e -> tokens.add(e.tokenId());
            case AccessTokenRevoked e -> tokens.remove(e.tokenId());
            default -> {
                // Nothing else says who may come in.
            }
        }
    }

    /** Whether there is such a user, neither disabled nor withdrawn. */
    public boolean isWelcome() {
        return welcome;
    }

    /** In force at a moment, in their order. */
    public List<Role> roles(Instant moment) {
        return grants.values().stream()
                .filter(grant -> grant.isInForce(moment))
                .map(RoleGrant::role)
                .toList();
    }

    /** Whether a token was issued for the user and not revoked. */
    public boolean hasToken(UUID tokenId) {
        return tokens.contains(tokenId);
    }
}
