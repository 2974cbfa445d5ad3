package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.ticket.TicketLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes steps the escalation of an SLA policy. */
final class EscalationRules {
    private EscalationRules() {}

    static List<EscalationStep> steps(Check check, @Nullable List<@Nullable EscalationStep> steps) {
        return PolicyRules.each(check, "escalation", steps, SlaLimits.STEPS, (at, step) -> step(check, at, step));
    }

    private static @Nullable EscalationStep step(Check check, String pointer, EscalationStep step) {
        CalendarRules.require(check, pointer + "/clock", step.clock());
        CalendarRules.require(check, pointer + "/at", step.at());
        EscalationAssignment assign = assignment(check, pointer + "/assign", step.assign());
        List<UUID> notified =
                PolicyRules.each(check, pointer + "/notify", step.notified(), SlaLimits.NOTIFIED, (each, user) -> user);
        if (assign == null && !step.raisePriority() && notified.isEmpty()) {
            check.refuse(pointer, SlaPolicyRefusal.ESCALATION_WITHOUT_ACTION);
        }
        if (step.clock() == null || step.at() == null) {
            return null;
        }
        BigDecimal at = Objects.requireNonNull(check.share(pointer + "/at", step.at()));
        return new EscalationStep(step.clock(), at, assign, step.raisePriority(), distinct(notified));
    }

    /** Where nothing is named, the ticket stays. */
    private static @Nullable EscalationAssignment assignment(
            Check check, String pointer, @Nullable EscalationAssignment assign) {
        if (assign == null) {
            return null;
        }
        String queue = check.optionalLine(pointer + "/queue", assign.queue(), TicketLimits.WORD);
        return assign.agentId() == null && queue == null ? null : new EscalationAssignment(assign.agentId(), queue);
    }

    private static List<UUID> distinct(List<UUID> users) {
        return users.stream().distinct().toList();
    }

    /** Refuses steps for clocks without a target, and at shares other than 1 at which there is no warning. */
    static void requireFit(List<EscalationStep> steps, List<SlaTarget> targets, List<BigDecimal> warnAt) {
        Check check = new Check();
        for (int i = 0; i < steps.size(); i++) {
            EscalationStep step = steps.get(i);
            if (targets.stream().noneMatch(target -> target.clock() == step.clock())) {
                check.refuse("escalation/" + i + "/clock", SlaPolicyRefusal.ESCALATION_WITHOUT_TARGET);
            }
            if (!step.at().equals(BigDecimal.ONE) && !warnAt.contains(step.at())) {
                check.refuse("escalation/" + i + "/at", SlaPolicyRefusal.ESCALATION_WITHOUT_WARNING);
            }
        }
        check.done();
    }
}
