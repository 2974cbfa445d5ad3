package dev.annals.api.sla;

import static dev.annals.api.sla.SlaPolicyTerms.changed;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SLA policy is another one. Only the fields present change, each as a whole; conditions, states to pause in,
 * warnings and escalation can be cleared. What is refused is what {@link DefineSlaPolicy} refuses.
 */
public record ChangeSlaPolicy(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<Integer> order,
        @Nullable Patch<PolicyConditions> when,
        @Nullable Patch<List<SlaTarget>> targets,
        @Nullable Patch<List<TicketState>> pauseOn,
        @Nullable Patch<List<BigDecimal>> warnAt,
        @Nullable Patch<List<EscalationStep>> escalation,
        @Nullable Patch<Boolean> active)
        implements SlaPolicyCommand {
    public ChangeSlaPolicy {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, SlaLimits.NAME));
        order = check.patch(check.neverCleared("order", order), v -> PolicyRules.order(check, v));
        targets = check.patch(check.neverCleared("targets", targets), v -> PolicyRules.targets(check, v));
        active = check.neverCleared("active", active);
        // Without conditions, states, warnings or steps the policy has none of them, however that is said.
        when = when == null ? null : Patch.set(PolicyRules.conditions(check, when.value()));
        pauseOn = pauseOn == null ? null : Patch.set(PolicyRules.pauseOn(check, pauseOn.value()));
        warnAt = warnAt == null ? null : Patch.set(PolicyRules.warnAt(check, warnAt.value()));
        escalation = escalation == null ? null : Patch.set(EscalationRules.steps(check, escalation.value()));
        check.done();
    }

    /** The terms after this change; refused when an escalation step does not fit them. */
    public SlaPolicyTerms appliedTo(SlaPolicyTerms now) {
        EscalationRules.requireFit(
                changed(escalation, now.escalation()), changed(targets, now.targets()), changed(warnAt, now.warnAt()));
        return new SlaPolicyTerms(
                changed(name, now.name()),
                changed(order, now.order()),
                changed(when, now.when()),
                changed(targets, now.targets()),
                Set.copyOf(changed(pauseOn, List.copyOf(now.pauseOn()))),
                changed(warnAt, now.warnAt()),
                changed(escalation, now.escalation()),
                changed(active, now.active()));
    }
}
