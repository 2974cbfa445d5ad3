package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There is to be an SLA policy. Refused are: no target or two for one clock, a limit that is not between a second
 * and ten years or that its calendar can never reach, states of which some clock could never leave the pause,
 * escalation at a share that is neither 1 nor warned at, for a clock without a target or without anything to do,
 * calendars and users that are not there, and a name that another policy has in any case of letters.
 *
 * @param order from 0 to 10 000; policies are tried from the lowest on
 * @param when which tickets it is for; every ticket when absent
 * @param pauseOn the states of a ticket in which its clocks do not run; none when absent
 * @param warnAt shares of a limit, above 0 and below 1, with at most four decimals; none when absent
 * @param active yes when absent
 */
public record DefineSlaPolicy(
        UUID id,
        String name,
        Integer order,
        @Nullable PolicyConditions when,
        List<SlaTarget> targets,
        List<TicketState> pauseOn,
        List<BigDecimal> warnAt,
        List<EscalationStep> escalation,
        @Nullable Boolean active)
        implements SlaPolicyCommand {
    public DefineSlaPolicy {
        Check check = new Check();
        check.required("id", id);
        name = check.line("name", name, SlaLimits.NAME);
        order = PolicyRules.order(check, order);
        when = PolicyRules.conditions(check, when);
        targets = PolicyRules.targets(check, targets);
        pauseOn = PolicyRules.pauseOn(check, pauseOn);
        warnAt = PolicyRules.warnAt(check, warnAt);
        escalation = EscalationRules.steps(check, escalation);
        check.done();
        EscalationRules.requireFit(escalation, targets, warnAt);
    }

    public SlaPolicyTerms terms() {
        return new SlaPolicyTerms(
                name,
                order,
                Objects.requireNonNull(when),
                targets,
                Set.copyOf(pauseOn),
                warnAt,
                escalation,
                Objects.requireNonNullElse(active, true));
    }
}
