package dev.annals.query.testing;

import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.Direction;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Short words for what happens to customers. */
public final class Customers {
    private Customers() {}

    public static CustomerRegistered registered(UUID id, String name) {
        return registered(id, CustomerKind.PERSON, name, null, null, List.of());
    }

    public static CustomerRegistered registered(
            UUID id, CustomerKind kind, String name, String email, String phone, List<String> tags) {
        return new CustomerRegistered(
                id,
                kind,
                name,
                email,
                phone,
                null,
                null,
                null,
                null,
                tags,
                null,
                LifecycleStage.LEAD,
                null,
                null,
                false);
    }

    public static CustomerDetailsChanged renamed(UUID id, String name) {
        return new CustomerDetailsChanged(id, Patch.set(name), null, null, null, null, null, null, null, false);
    }

    public static InteractionRecorded talked(UUID id, UUID interaction, String subject) {
        return new InteractionRecorded(
                id, interaction, InteractionChannel.CALL, Direction.IN, subject, null, List.of(), null, null);
    }

    public static OpportunityOpened opened(UUID deal, UUID customer, String amount, String probability) {
        return new OpportunityOpened(
                deal,
                customer,
                "Deal",
                new Money(new BigDecimal(amount), "EUR"),
                LocalDate.parse("2026-12-01"),
                new UUID(9, 9),
                "Offer",
                new BigDecimal(probability),
                ForecastCategory.PIPELINE,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
