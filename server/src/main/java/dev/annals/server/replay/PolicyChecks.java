package dev.annals.server.replay;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.replay.ReplayFilter;
import dev.annals.api.replay.ReplayPolicies;
import dev.annals.api.replay.ReplayRequest;
import dev.annals.api.replay.StageProbabilities;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.DefineSlaPolicy;
import dev.annals.api.sla.SlaPolicyRefusal;
import dev.annals.command.sla.LastingCalendar;
import dev.annals.journal.JournalReader;
import dev.annals.sla.holiday.PublicHolidays;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other policies name must be there in the history that they are for. */
@Component
class PolicyChecks {
    private static final String CALENDAR = "business-calendar";

    private final JournalReader journal;
    private final PublicHolidays holidays;
    private final Clock clock;

    PolicyChecks(JournalReader journal, PublicHolidays holidays, Clock clock) {
        this.journal = journal;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** @param until the last position that is folded */
    void require(ReplayRequest request, long until) {
        ReplayPolicies policies = request.policies();
        if (policies != null) {
            requireStages(given(policies.stageProbabilities()), until);
            requireHolidays(given(policies.calendars()));
            requireCalendars(policies, request.filter(), until);
        }
    }

    static <T> List<T> given(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private void requireStages(List<StageProbabilities> given, long until) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/policies/stageProbabilities/" + i;
            Set<String> stages = stages(given.get(i).pipelineId(), until);
            if (stages.isEmpty()) {
                refusals.add(new Refusal(OpportunityRefusal.UNKNOWN_PIPELINE, pointer + "/pipelineId", Map.of()));
            } else {
                given.get(i).probabilities().keySet().stream()
                        .filter(stage -> !stages.contains(stage))
                        .map(stage -> pointer + "/probabilities/"
                                + stage.replace("~", "~0").replace("/", "~1"))
                        .forEach(at -> refusals.add(new Refusal(OpportunityRefusal.UNKNOWN_STAGE, at, Map.of())));
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    /** All that a pipeline has ever had; none of what is no pipeline. */
    private Set<String> stages(UUID pipeline, long until) {
        return recorded(pipeline, until)
                .flatMap(event -> switch (event) {
                    case PipelineDefined e -> e.stages().stream();
                    case PipelineChanged e
                    when e.stages() != null -> Objects.requireNonNull(Patch.apply(e.stages(), null)).stream();
                    default -> Stream.empty();
                })
                .map(Stage::name)
                .collect(Collectors.toSet());
    }

    private Stream<DomainEvent> recorded(UUID id, long until) {
        return journal.ofAggregate(id, 0).stream()
                .filter(event -> event.position() <= until)
                .map(event -> event.payload());
    }

    private void requireHolidays(List<DefineBusinessCalendar> calendars) {
        int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        for (int i = 0; i < calendars.size(); i++) {
            try {
                LastingCalendar.of(calendars.get(i), holidays, year, year);
            } catch (Refused refused) {
                throw within("/policies/calendars/" + i, refused);
            }
        }
    }

    private static Refused within(String pointer, Refused refused) {
        return new Refused(refused.refusals().stream()
                .map(each -> new Refusal(
                        each.code(), pointer + Objects.requireNonNullElse(each.pointer(), ""), each.values()))
                .toList());
    }

    private void requireCalendars(ReplayPolicies policies, @Nullable ReplayFilter filter, long until) {
        Set<UUID> there = new HashSet<>();
        given(policies.calendars()).forEach(calendar -> there.add(calendar.id()));
        List<DefineSlaPolicy> given = given(policies.slaPolicies());
        for (int i = 0; i < given.size(); i++) {
            for (int k = 0; k < given.get(i).targets().size(); k++) {
                UUID calendar = given.get(i).targets().get(k).calendarId();
                if (calendar != null && !there.contains(calendar) && !isTold(calendar, filter, until)) {
                    throw Refused.at(
                            "/policies/slaPolicies/" + i + "/targets/" + k + "/calendarId",
                            SlaPolicyRefusal.UNKNOWN_CALENDAR);
                }
            }
        }
    }

    private boolean isTold(UUID calendar, @Nullable ReplayFilter filter, long until) {
        return tells(filter, calendar) && recorded(calendar, until).anyMatch(BusinessCalendarDefined.class::isInstance);
    }

    private static boolean tells(@Nullable ReplayFilter filter, UUID calendar) {
        if (filter == null) {
            return true;
        }
        List<String> types = given(filter.types());
        return (types.isEmpty() || types.contains(CALENDAR))
                && (filter.entity() == null || filter.entity().equals(CALENDAR + ":" + calendar));
    }
}
