package dev.annals.server.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.sla.BusinessCalendarView;
import dev.annals.api.sla.DueTime;
import dev.annals.api.sla.ElapsedTime;
import dev.annals.api.sla.FindBusinessCalendars;
import dev.annals.api.sla.GetBusinessCalendar;
import dev.annals.api.sla.GetDueTime;
import dev.annals.api.sla.GetElapsedTime;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Business calendars, one and many, and trying one. */
@RestController
@RequestMapping(Resource.BASE + "/business-calendars")
@Tag(name = "Configuration")
class CalendarReads {
    static final Resource<BusinessCalendarView> CALENDAR = new Resource<>(
            "/business-calendars", "business_calendar", GetBusinessCalendar::new, BusinessCalendarView::version);

    private final Reads reads;

    CalendarReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find business calendars")
    Listing<BusinessCalendarView> calendars(Listed listed) {
        return reads.list(BusinessCalendarView.class, listed, FindBusinessCalendars::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One business calendar with its public days")
    Reading<BusinessCalendarView> calendar(@PathVariable UUID id, Moment moment) {
        return reads.one(CALENDAR, id, moment);
    }

    @GetMapping("/{id}/due")
    @Operation(
            summary = "When so much working time will have passed",
            description = "Without dueAt when the calendar is not open long enough within 50 years.")
    Reading<DueTime> due(@PathVariable UUID id, @RequestParam Instant from, @RequestParam Duration target, AsOf asOf) {
        return reads.report(new GetDueTime(id, from, target, asOf));
    }

    @GetMapping("/{id}/elapsed")
    @Operation(summary = "How much working time lies between two instants")
    Reading<ElapsedTime> elapsed(
            @PathVariable UUID id, @RequestParam Instant from, @RequestParam Instant to, AsOf asOf) {
        return reads.report(new GetElapsedTime(id, from, to, asOf));
    }
}
