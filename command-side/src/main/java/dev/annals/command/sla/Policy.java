package dev.annals.command.sla;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.sla.ChangeSlaPolicy;
import dev.annals.api.sla.DefineSlaPolicy;
import dev.annals.api.sla.SlaPolicyChanged;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.claim.Claims;
import dev.annals.command.lookup.References;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How long the clocks of a ticket may run. A policy is never removed but becomes inactive, and keeps its name, so
 * that an old verdict is about the only policy of that name.
 */
@AggregateRoot(type = "sla-policy")
final class Policy extends EventSourced<PolicyState> {
    Policy() {
        super(new PolicyState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            DefineSlaPolicy command,
            CalendarHistories calendars,
            References references,
            Claims claims,
            CompanyTime time,
            MetaData metaData) {
        SlaPolicyDefined defined = SlaPolicyDefined.of(command.id(), command.terms());
        if (!isRepeated(defined)) {
            PolicyGuards.requireReachable(command.targets(), calendars, time.effective(metaData));
            PolicyGuards.requireUsers(command.escalation(), references);
            UniquePolicy.claim(claims, command.id(), state(), defined.name());
            record(defined);
        }
    }

    /** What stays as it was is not looked at again: a user who has left since does not stand in the way of a new name. */
    @CommandHandler
    void handle(
            ChangeSlaPolicy command,
            CalendarHistories calendars,
            References references,
            Claims claims,
            CompanyTime time,
            MetaData metaData) {
        SlaPolicyTerms now = state().terms;
        SlaPolicyTerms after = command.appliedTo(now);
        if (after.equals(now)) {
            return;
        }
        SlaPolicyChanged changed = SlaPolicyChanged.between(command.id(), now, after);
        if (changed.targets() != null) {
            PolicyGuards.requireReachable(told(command.targets()), calendars, time.effective(metaData));
        }
        if (changed.escalation() != null) {
            PolicyGuards.requireUsers(told(command.escalation()), references);
        }
        UniquePolicy.claim(claims, command.id(), state(), after.name());
        record(changed);
    }

    /** A list changes only when another one was told. */
    private static <T> List<T> told(@Nullable Patch<List<T>> patch) {
        return Objects.requireNonNull(Patch.apply(patch, null));
    }
}
