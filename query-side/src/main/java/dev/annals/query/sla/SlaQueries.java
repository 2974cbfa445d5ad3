package dev.annals.query.sla;

import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.api.sla.BusinessCalendarView;
import dev.annals.api.sla.DueTime;
import dev.annals.api.sla.ElapsedTime;
import dev.annals.api.sla.FindBusinessCalendars;
import dev.annals.api.sla.FindSlaPolicies;
import dev.annals.api.sla.GetBusinessCalendar;
import dev.annals.api.sla.GetDueTime;
import dev.annals.api.sla.GetElapsedTime;
import dev.annals.api.sla.GetSlaPolicy;
import dev.annals.api.sla.SlaPolicyView;
import dev.annals.query.world.Worlds;
import dev.annals.sla.WorkingTime;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what business calendars and SLA policies there are, and what time passes by calendars. */
public final class SlaQueries {
    private final Worlds worlds;
    private final WorkingTimes workingTimes = new WorkingTimes();

    public SlaQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<BusinessCalendarView> handle(GetBusinessCalendar query) {
        return worlds.find(query.asOf(), CalendarViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<BusinessCalendarView>> handle(FindBusinessCalendars query) {
        return worlds.ask(query.asOf(), world -> CalendarViews.find(world, query.request()));
    }

    @QueryHandler
    Answer<DueTime> handle(GetDueTime query) {
        return ask(
                query.calendarId(),
                query.asOf(),
                time -> new DueTime(time.due(query.from(), query.target()).orElse(null)));
    }

    @QueryHandler
    Answer<ElapsedTime> handle(GetElapsedTime query) {
        return ask(query.calendarId(), query.asOf(), time -> new ElapsedTime(time.elapsed(query.from(), query.to())));
    }

    @QueryHandler
    public Answer<SlaPolicyView> handle(GetSlaPolicy query) {
        return worlds.find(query.asOf(), PolicyViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<SlaPolicyView>> handle(FindSlaPolicies query) {
        return worlds.ask(query.asOf(), world -> PolicyViews.find(world, query.request()));
    }

    private <R> Answer<R> ask(UUID calendarId, AsOf asOf, Function<WorkingTime, R> question) {
        Answer<BusinessCalendarView> calendar = worlds.find(asOf, CalendarViews.one(calendarId));
        R answer = question.apply(workingTimes.of(calendar.body()));
        return new Answer<>(answer, calendar.position(), calendar.instant());
    }
}
