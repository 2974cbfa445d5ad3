package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.DAY;
import static dev.annals.query.audit.AuditedEvents.DEFINED;
import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.PART;
import static dev.annals.query.audit.AuditedEvents.QUOTA;
import static dev.annals.query.audit.AuditedEvents.RATE;
import static dev.annals.query.audit.AuditedEvents.REGISTERED;
import static dev.annals.query.audit.AuditedEvents.USER;
import static dev.annals.query.audit.AuditedEvents.after;

import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.opportunity.NextStepPlanned;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.user.UserRetracted;
import dev.annals.query.testing.Customers;
import java.util.List;

/** What the audit says when something that was recorded by mistake is withdrawn: each field it had is gone. */
final class AuditedRetractions {
    static final List<AuditedEvents.Example> ALL = List.of(
            after(
                    REGISTERED,
                    new CustomerRetracted(ID),
                    "email: \"a@acme.test\" -> null",
                    "kind: \"ORGANIZATION\" -> null",
                    "lifecycle: \"LEAD\" -> null",
                    "name: \"Acme\" -> null",
                    "tags: [\"vip\"] -> null"),
            after(
                    Customers.talked(ID, PART, "Hello"),
                    new InteractionRetracted(ID, PART),
                    "interactions/" + PART + "/channel: \"CALL\" -> null",
                    "interactions/" + PART + "/direction: \"IN\" -> null",
                    "interactions/" + PART + "/participants: [] -> null",
                    "interactions/" + PART + "/subject: \"Hello\" -> null"),
            after(
                    new ConsentRecorded(ID, ConsentChannel.EMAIL, "news", true, "form", null),
                    new ConsentRetracted(ID, ConsentChannel.EMAIL, "news"),
                    "consents/EMAIL/news/granted: true -> null",
                    "consents/EMAIL/news/source: \"form\" -> null"),
            after(
                    new NextStepPlanned(ID, null, "Call", DAY),
                    new OpportunityRetracted(ID),
                    "nextStep: \"Call\" -> null",
                    "nextStepDueOn: \"2026-03-02\" -> null"),
            after(
                    new TicketHeld(ID, null, "Parts", null),
                    new TicketRetracted(ID),
                    "holdReason: \"Parts\" -> null",
                    "state: \"ON_HOLD\" -> null"),
            after(
                    DEFINED,
                    new PipelineRetracted(ID),
                    "name: \"Sales\" -> null",
                    "stages: [{\"category\":\"PIPELINE\",\"name\":\"Qualify\",\"probability\":0.1}] -> null"),
            after(
                    QUOTA,
                    new QuotaRetracted(ID),
                    "amount: {\"amount\":\"5.00\",\"currency\":\"USD\"} -> null",
                    "from: \"2026-03-02\" -> null",
                    "team: \"East\" -> null",
                    "to: \"2026-03-02\" -> null"),
            after(
                    RATE,
                    new ExchangeRateRetracted(ID),
                    "from: \"EUR\" -> null",
                    "rate: 1.10 -> null",
                    "to: \"USD\" -> null",
                    "validFrom: \"2026-03-02\" -> null"),
            after(USER, new UserRetracted(ID), "name: \"Ann\" -> null", "team: \"East\" -> null"));

    private AuditedRetractions() {}
}
