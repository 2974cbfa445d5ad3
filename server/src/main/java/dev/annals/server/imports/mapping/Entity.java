package dev.annals.server.imports.mapping;

import dev.annals.api.AggregateType;
import dev.annals.api.Command;
import dev.annals.api.campaign.ChangeCampaignDetails;
import dev.annals.api.campaign.CompleteCampaign;
import dev.annals.api.campaign.LaunchCampaign;
import dev.annals.api.campaign.PlanCampaign;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.api.customer.AddContact;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.customer.MoveLifecycleStage;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RecordInteraction;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.customer.TagCustomer;
import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.ChangeExpectedClose;
import dev.annals.api.opportunity.ChangeForecastCategory;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.NameCompetitors;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import dev.annals.api.pipeline.ChangeExchangeRate;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.ChangeQuota;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.SetExchangeRate;
import dev.annals.api.pipeline.SetQuota;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketLanguage;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.OpenTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.user.AddUser;
import dev.annals.api.user.ChangeUserDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row can be about: how it comes to be, and the intents by which it changes, named as in the API. */
public enum Entity {
    USER(AggregateType.USER, AddUser.class, Map.of("details", ChangeUserDetails.class)),
    PIPELINE(AggregateType.PIPELINE, DefinePipeline.class, Map.of("details", ChangePipeline.class)),
    QUOTA(AggregateType.QUOTA, SetQuota.class, Map.of("details", ChangeQuota.class)),
    EXCHANGE_RATE(AggregateType.EXCHANGE_RATE, SetExchangeRate.class, Map.of("details", ChangeExchangeRate.class)),
    CAMPAIGN(
            AggregateType.CAMPAIGN,
            PlanCampaign.class,
            Map.of(
                    "details", ChangeCampaignDetails.class,
                    "launch", LaunchCampaign.class,
                    "complete", CompleteCampaign.class)),
    CUSTOMER(
            AggregateType.CUSTOMER,
            RegisterCustomer.class,
            Map.of(
                    "details", ChangeCustomerDetails.class,
                    "contacts", AddContact.class,
                    "interactions", RecordInteraction.class,
                    "tags", TagCustomer.class,
                    "grade", GradeCustomer.class,
                    "lifecycle", MoveLifecycleStage.class,
                    "owner", ChangeCustomerOwner.class,
                    "consents", RecordConsent.class,
                    "responses", RecordResponse.class)),
    OPPORTUNITY(
            AggregateType.OPPORTUNITY,
            OpenOpportunity.class,
            Map.of(
                    "stage", MoveOpportunity.class,
                    "amount", ChangeAmount.class,
                    "expected-close", ChangeExpectedClose.class,
                    "forecast-category", ChangeForecastCategory.class,
                    "next-step", PlanNextStep.class,
                    "owner", ChangeOpportunityOwner.class,
                    "competitors", NameCompetitors.class,
                    "win", WinOpportunity.class,
                    "lose", LoseOpportunity.class,
                    "reopen", ReopenOpportunity.class)),
    TICKET(
            AggregateType.TICKET,
            OpenTicket.class,
            Map.ofEntries(
                    Map.entry("assign", AssignTicket.class),
                    Map.entry("replies", ReplyToTicket.class),
                    Map.entry("priority", ChangeTicketPriority.class),
                    Map.entry("category", ChangeTicketCategory.class),
                    Map.entry("language", ChangeTicketLanguage.class),
                    Map.entry("hold", HoldTicket.class),
                    Map.entry("resume", ResumeTicket.class),
                    Map.entry("resolve", ResolveTicket.class),
                    Map.entry("reopen", ReopenTicket.class),
                    Map.entry("close", CloseTicket.class),
                    Map.entry("merge", MergeTicket.class)));

    private final AggregateType type;
    private final Class<? extends Command> creation;
    private final Map<String, Class<? extends Command>> intents;

    Entity(AggregateType type, Class<? extends Command> creation, Map<String, Class<? extends Command>> intents) {
        this.type = type;
        this.creation = creation;
        this.intents = intents;
    }

    public String word() {
        return type.word();
    }

    public Class<? extends Command> creation() {
        return creation;
    }

    public Map<String, Class<? extends Command>> intents() {
        return intents;
    }

    /** The name of an intent. */
    public String word(Command intent) {
        return intents.entrySet().stream()
                .filter(entry -> entry.getValue() == intent.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What a row can say of it when many rows tell its history; nothing when that cannot be told. */
    public @Nullable CommandShape history() {
        return this == TICKET ? CommandShape.ofRow(TicketRow.class) : null;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Entity::word).toList();
    }

    static Entity of(Yaml yaml) {
        String word = yaml.text();
        return Arrays.stream(values())
                .filter(entity -> entity.word().equals(word))
                .findFirst()
                .orElseThrow(() -> yaml.refuse(word, words()));
    }
}
