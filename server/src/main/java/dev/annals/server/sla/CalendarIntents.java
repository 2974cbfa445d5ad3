package dev.annals.server.sla;

import dev.annals.api.sla.ChangeBusinessCalendar;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.UpdatePublicDays;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a business calendar can be told. */
@RestController
@RequestMapping(Resource.BASE + "/business-calendars")
@Tag(name = "Configuration")
class CalendarIntents {
    private final Changes changes;

    CalendarIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "Define a business calendar")
    ResponseEntity<Object> define(Intent<DefineBusinessCalendar> intent) {
        return changes.create(intent, CalendarReads.CALENDAR);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Change a business calendar")
    ResponseEntity<Object> change(Intent<ChangeBusinessCalendar> intent) {
        return changes.change(intent, CalendarReads.CALENDAR);
    }

    @PostMapping("/{id}/public-days")
    @Operation(summary = "Take over the public holidays as they are known now")
    ResponseEntity<Object> updatePublicDays(Intent<UpdatePublicDays> intent) {
        return changes.change(intent, CalendarReads.CALENDAR);
    }
}
