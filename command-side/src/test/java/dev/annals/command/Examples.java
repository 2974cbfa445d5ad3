package dev.annals.command;

import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.customer.AddContact;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.JudgeClocks;
import dev.annals.api.ticket.OpenTicket;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.user.AddUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands for tests, short to say. Each test has an event store of its own, so ids can be the same in all. */
public final class Examples {
    public static final UUID PERSON = id(1);
    public static final UUID ORGANIZATION = id(2);
    public static final UUID DEAL = id(3);
    public static final UUID OWNER = id(4);
    public static final UUID OTHER_OWNER = id(5);
    public static final UUID TICKET = id(6);
    public static final UUID OTHER_TICKET = id(7);
    public static final UUID CONTACT = id(8);
    public static final UUID NOBODY = id(99);
    public static final LocalDate CLOSE = LocalDate.of(2026, 6, 30);

    private Examples() {}

    public static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    public static RegisterCustomer person(UUID id) {
        return person(id, null, null);
    }

    public static RegisterCustomer person(UUID id, @Nullable String email, @Nullable String phone) {
        return customer(id, CustomerKind.PERSON, email, phone, false);
    }

    public static RegisterCustomer organization(UUID id) {
        return customer(id, CustomerKind.ORGANIZATION, null, null, false);
    }

    public static RegisterCustomer customer(
            UUID id, CustomerKind kind, @Nullable String email, @Nullable String phone, boolean allowDuplicate) {
        return new RegisterCustomer(
                id,
                kind,
                "Name",
                email,
                phone,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                allowDuplicate);
    }

    public static RegisterCustomer ownedBy(UUID owner, UUID id) {
        return new RegisterCustomer(
                id,
                CustomerKind.PERSON,
                "Name",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                owner,
                null,
                false);
    }

    public static ChangeCustomerDetails email(UUID id, Patch<String> email) {
        return details(id, null, email, null, null);
    }

    public static ChangeCustomerDetails phone(UUID id, Patch<String> phone) {
        return details(id, null, null, phone, null);
    }

    public static ChangeCustomerDetails name(UUID id, String name) {
        return details(id, Patch.set(name), null, null, null);
    }

    public static ChangeCustomerDetails birthday(UUID id, LocalDate birthday) {
        return details(id, null, null, null, Patch.set(birthday));
    }

    private static ChangeCustomerDetails details(
            UUID id,
            @Nullable Patch<String> name,
            @Nullable Patch<String> email,
            @Nullable Patch<String> phone,
            @Nullable Patch<LocalDate> birthday) {
        return new ChangeCustomerDetails(id, name, email, phone, null, birthday, null, null, null, false);
    }

    public static ChangeCustomerDetails custom(UUID id, Map<String, Object> fields) {
        return new ChangeCustomerDetails(id, null, null, null, null, null, null, null, Patch.set(fields), false);
    }

    public static AddUser user(UUID id) {
        return new AddUser(id, "User", null, null, null, null);
    }

    public static Stage stage(String name, String probability, ForecastCategory category) {
        return new Stage(name, new BigDecimal(probability), category);
    }

    /** Three stages; from the first one leads only to the second. */
    public static DefinePipeline pipeline() {
        return new DefinePipeline(
                Pipelines.DEFAULT,
                "Sales",
                List.of(
                        stage("Contact", "0.1", ForecastCategory.PIPELINE),
                        stage("Offer", "0.5", ForecastCategory.BEST_CASE),
                        stage("Contract", "0.8", ForecastCategory.COMMIT)),
                Map.of(
                        "Contact",
                        List.of("Offer"),
                        "Offer",
                        List.of("Contact", "Contract"),
                        "Contract",
                        List.of("Offer")));
    }

    public static OpenOpportunity deal(UUID id) {
        return deal(id, PERSON, null, null, null);
    }

    public static OpenOpportunity deal(
            UUID id, UUID customer, @Nullable UUID pipeline, @Nullable String stage, @Nullable UUID owner) {
        return new OpenOpportunity(
                id,
                customer,
                "Deal",
                euros("1000.00"),
                CLOSE,
                pipeline,
                stage,
                owner,
                null,
                null,
                List.of(),
                List.of());
    }

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    public static AddContact contact(UUID organization) {
        return new AddContact(organization, CONTACT, "Contact", null, null, null);
    }

    public static OpenTicket ticket(UUID id) {
        return ticket(id, PERSON, null, null);
    }

    public static OpenTicket ticket(UUID id, UUID customer, @Nullable UUID opportunity, @Nullable UUID contact) {
        return new OpenTicket(
                id,
                customer,
                "Cannot log in",
                "Since this morning",
                TicketPriority.NORMAL,
                TicketChannel.EMAIL,
                "Access",
                opportunity,
                contact,
                null);
    }

    public static AssignTicket assigned(UUID id, UUID agent) {
        return new AssignTicket(id, Patch.set(agent), null);
    }

    public static JudgeClocks judge(UUID... tickets) {
        return new JudgeClocks(id(999), List.of(tickets));
    }

    public static ReplyToTicket reply(UUID ticket, UUID replyId) {
        return new ReplyToTicket(ticket, replyId, "We look into it", ReplyAuthor.AGENT, ReplyVisibility.PUBLIC);
    }
}
