package dev.annals.query;

import dev.annals.api.Patch;
import dev.annals.api.sla.EscalationStep;
import dev.annals.api.sla.PolicyConditions;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyChanged;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaPolicyEvent;
import dev.annals.api.sla.SlaTarget;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What could have happened to SLA policies. */
final class PolicyHistories {
    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<String> names;
    private final List<UUID> policies = new ArrayList<>();

    PolicyHistories(Random random, Supplier<UUID> ids, Supplier<String> names) {
        this.random = random;
        this.ids = ids;
        this.names = names;
    }

    SlaPolicyEvent next() {
        if (policies.isEmpty() || random.nextInt(4) == 0) {
            UUID id = ids.get();
            policies.add(id);
            return new SlaPolicyDefined(
                    id,
                    names.get(),
                    random.nextInt(3),
                    when(),
                    targets(),
                    List.of(TicketState.ON_HOLD, TicketState.RESOLVED),
                    List.of(new BigDecimal("0.5")),
                    List.of(new EscalationStep(
                            SlaClock.RESOLUTION, BigDecimal.ONE, null, true, List.of(ids.get(), ids.get()))),
                    true);
        }
        UUID policy = policies.get(random.nextInt(policies.size()));
        return random.nextBoolean()
                ? new SlaPolicyChanged(
                        policy, Patch.set(names.get()), null, Patch.set(when()), null, null, null, null, null)
                : new SlaPolicyChanged(
                        policy,
                        null,
                        Patch.set(random.nextInt(3)),
                        null,
                        Patch.set(targets()),
                        Patch.set(List.of()),
                        null,
                        Patch.set(List.of()),
                        Patch.set(random.nextBoolean()));
    }

    private PolicyConditions when() {
        return random.nextBoolean()
                ? PolicyConditions.NONE
                : new PolicyConditions(null, names.get(), null, null, names.get());
    }

    private List<SlaTarget> targets() {
        return List.of(new SlaTarget(SlaClock.RESOLUTION, Duration.ofMinutes(1 + random.nextInt(999)), ids.get()));
    }
}
