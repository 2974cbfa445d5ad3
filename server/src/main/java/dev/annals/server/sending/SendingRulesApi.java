package dev.annals.server.sending;

import dev.annals.api.sending.ChangeSendingRules;
import dev.annals.api.sending.GetSendingRules;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesView;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one set of rules by which messages leave. */
@RestController
@RequestMapping(Resource.BASE)
@Tag(name = "Configuration")
class SendingRulesApi {
    private static final Resource<SendingRulesView> RULES = new Resource<>(
            "/sending-rules", "sending_rules", (id, asOf) -> new GetSendingRules(asOf), SendingRulesView::version);

    private final Changes changes;
    private final Reads reads;

    SendingRulesApi(Changes changes, Reads reads) {
        this.changes = changes;
        this.reads = reads;
    }

    @GetMapping("/sending-rules")
    @Operation(
            summary = "By which rules messages leave",
            description = "Before the first change nothing is ruled, and the version is 0.")
    Reading<SendingRulesView> rules(Moment moment) {
        return reads.one(RULES, SendingRules.ID, moment);
    }

    @PostMapping("/sending-rules")
    @Operation(
            summary = "Change the rules by which messages leave",
            description = "Only the fields present change; null clears. Quiet hours are by the clock of the reader and"
                    + " half-open, the cap is per customer over all campaigns, perMinute counts the messages of all"
                    + " campaigns. With approvalRequired no campaign is launched without an approval.")
    ResponseEntity<Object> change(Intent<ChangeSendingRules> intent) {
        return changes.change(intent, RULES);
    }
}
