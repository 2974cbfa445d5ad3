package dev.annals.command.ticket;

import dev.annals.api.MetaKeys;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.lookup.References;
import dev.annals.command.sla.PolicyBooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.axonframework.messaging.MetaData;

/** What tickets need to keep their clocks. */
public record ClockKeeping(CompanyTime time, PolicyBooks policies, References references) {

    /**
     * When what a ticket is told was true. Of a time that is only that of the server it is known that it does not
     * run backwards, whatever the clocks of two servers say.
     *
     * @throws Refused when it is stated and lies before what the ticket has been told already
     */
    Instant effective(Case ticket, MetaData metaData) {
        Instant at = time.effective(metaData);
        Instant last = ticket.happenedAt;
        if (last == null || !at.isBefore(last)) {
            return at;
        }
        if (isStated(metaData)) {
            Map<String, String> values = Map.of("lastChange", last.toString());
            throw new Refused(List.of(new Refusal(TicketRefusal.BEFORE_THE_LAST_CHANGE, "/occurredAt", values)));
        }
        return last;
    }

    ClockKeeper keeper(Case ticket, MetaData metaData, BiConsumer<TicketEvent, Instant> record) {
        ClockRules rules = new ClockRules(policies.open(), policies::hours, references::traitsOf);
        return new ClockKeeper(ticket, rules, isStated(metaData) ? null : references::isUser, record);
    }

    private static boolean isStated(MetaData metaData) {
        return metaData.containsKey(MetaKeys.OCCURRED_AT);
    }
}
