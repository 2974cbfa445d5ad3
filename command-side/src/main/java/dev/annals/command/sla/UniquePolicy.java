package dev.annals.command.sla;

import dev.annals.api.Refused;
import dev.annals.api.sla.SlaPolicyRefusal;
import dev.annals.command.aggregate.Streams;
import dev.annals.command.claim.Claims;
import dev.annals.command.claim.Holders;
import dev.annals.command.claim.UniqueValue;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One name, one SLA policy, in any case of letters; an inactive one keeps its name. */
final class UniquePolicy {
    static final String NAME = "SLA_POLICY/NAME";

    private UniquePolicy() {}

    static void claim(Claims claims, UUID id, PolicyState policy, String name) {
        if (!claims.exchange(id, values(policy), Set.of(value(name))).isEmpty()) {
            throw Refused.at("/name", SlaPolicyRefusal.POLICY_NAME_IN_USE);
        }
    }

    static Holders holders(EventStore events) {
        return (id, value) ->
                values(Streams.fold(events, id, new PolicyState())).contains(value);
    }

    private static Set<UniqueValue> values(PolicyState policy) {
        return policy.exists() ? Set.of(value(policy.terms.name())) : Set.of();
    }

    private static UniqueValue value(String name) {
        return new UniqueValue(NAME, name.toLowerCase(Locale.ROOT));
    }
}
