package dev.annals.api.sla;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SLA policy is another one; what is absent stayed as it was. */
@EventName("sla-policy.changed")
public record SlaPolicyChanged(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<Integer> order,
        @Nullable Patch<PolicyConditions> when,
        @Nullable Patch<List<SlaTarget>> targets,
        @Nullable Patch<List<TicketState>> pauseOn,
        @Nullable Patch<List<BigDecimal>> warnAt,
        @Nullable Patch<List<EscalationStep>> escalation,
        @Nullable Patch<Boolean> active)
        implements SlaPolicyEvent {

    /** What is different between two terms. */
    public static SlaPolicyChanged between(UUID id, SlaPolicyTerms before, SlaPolicyTerms after) {
        return new SlaPolicyChanged(
                id,
                difference(before.name(), after.name()),
                difference(before.order(), after.order()),
                difference(before.when(), after.when()),
                difference(before.targets(), after.targets()),
                difference(List.copyOf(before.pauseOn()), List.copyOf(after.pauseOn())),
                difference(before.warnAt(), after.warnAt()),
                difference(before.escalation(), after.escalation()),
                difference(before.active(), after.active()));
    }

    private static <T> @Nullable Patch<T> difference(T before, T after) {
        return Patch.effective(Patch.set(after), before);
    }
}
