package dev.annals.server.replay;

import dev.annals.api.AggregateType;
import dev.annals.api.RecordedEvent;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.api.pipeline.SetExchangeRate;
import dev.annals.api.pipeline.SetQuota;
import dev.annals.api.replay.ReplayPolicies;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.DefineSlaPolicy;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.command.sla.LastingCalendar;
import dev.annals.query.workspace.Rules;
import dev.annals.query.workspace.Rules.Given;
import dev.annals.query.workspace.Scene;
import dev.annals.sla.holiday.PublicHolidays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the policies of a request the rules of its workspace. */
@Component
class OtherRules {
    private final PublicHolidays holidays;

    OtherRules(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    Rules of(ReplayPolicies policies) {
        return new Rules(
                PolicyChecks.given(policies.stageProbabilities()),
                event -> isReplaced(event, policies),
                scene -> given(policies, scene),
                policies.concernClocks() ? new TicketClocks(policies) : null);
    }

    static Set<UUID> calendarsOf(ReplayPolicies policies) {
        return PolicyChecks.given(policies.calendars()).stream()
                .map(DefineBusinessCalendar::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isReplaced(RecordedEvent event, ReplayPolicies policies) {
        return isReplaced(event, AggregateType.EXCHANGE_RATE, policies.exchangeRates() != null)
                || isReplaced(event, AggregateType.QUOTA, policies.quotas() != null)
                || isReplaced(event, AggregateType.SLA_POLICY, policies.slaPolicies() != null)
                || isReplaced(
                        event,
                        AggregateType.BUSINESS_CALENDAR,
                        PolicyChecks.given(policies.calendars()).stream()
                                .anyMatch(calendar -> calendar.id().equals(event.aggregateId())));
    }

    private static boolean isReplaced(RecordedEvent event, AggregateType type, boolean given) {
        return given && event.aggregateType().equals(type.word());
    }

    private List<Given> given(ReplayPolicies policies, Scene scene) {
        return Stream.of(
                        PolicyChecks.given(policies.exchangeRates()).stream().map(OtherRules::rate),
                        PolicyChecks.given(policies.quotas()).stream().map(OtherRules::quota),
                        PolicyChecks.given(policies.calendars()).stream().map(calendar -> calendar(calendar, scene)),
                        PolicyChecks.given(policies.slaPolicies()).stream().map(OtherRules::policy))
                .flatMap(each -> each)
                .toList();
    }

    private static Given rate(SetExchangeRate rate) {
        return new Given(
                AggregateType.EXCHANGE_RATE,
                rate.id(),
                new ExchangeRateSet(rate.id(), rate.from(), rate.to(), rate.rate(), rate.validFrom()));
    }

    private static Given quota(SetQuota quota) {
        return new Given(
                AggregateType.QUOTA,
                quota.id(),
                new QuotaSet(quota.id(), quota.ownerId(), quota.team(), quota.from(), quota.to(), quota.amount()));
    }

    private Given calendar(DefineBusinessCalendar calendar, Scene scene) {
        return new Given(
                AggregateType.BUSINESS_CALENDAR,
                calendar.id(),
                LastingCalendar.of(calendar, holidays, year(scene.first()), year(scene.end())));
    }

    private static int year(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    private static Given policy(DefineSlaPolicy policy) {
        return new Given(AggregateType.SLA_POLICY, policy.id(), SlaPolicyDefined.of(policy.id(), policy.terms()));
    }
}
