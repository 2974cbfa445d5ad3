package dev.annals.command.customer;

import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.command.aggregate.Streams;
import dev.annals.command.claim.Holders;
import dev.annals.command.claim.UniqueValue;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** One e-mail, one customer; one phone, one customer: within a kind of customer. */
final class UniqueCustomer {
    private static final String EMAIL = "/EMAIL";
    private static final String PHONE = "/PHONE";

    private UniqueCustomer() {}

    static Set<UniqueValue> values(CustomerKind kind, @Nullable String email, @Nullable String phone) {
        Set<UniqueValue> values = new LinkedHashSet<>();
        if (email != null) {
            values.add(new UniqueValue(kind + EMAIL, email.toLowerCase(Locale.ROOT)));
        }
        if (phone != null) {
            values.add(new UniqueValue(kind + PHONE, phone));
        }
        return values;
    }

    static Set<UniqueValue> values(CustomerState customer) {
        return customer.exists() && !customer.isRetracted()
                ? values(customer.kind, customer.email, customer.phone)
                : Set.of();
    }

    static Holders holders(EventStore events) {
        return (id, scope) -> values(Streams.fold(events, id, new CustomerState()));
    }

    static void requireFree(Set<UniqueValue> heldByOthers) {
        if (!heldByOthers.isEmpty()) {
            throw new Refused(heldByOthers.stream().map(UniqueCustomer::refusal).toList());
        }
    }

    private static Refusal refusal(UniqueValue value) {
        return value.scope().endsWith(EMAIL)
                ? new Refusal(CustomerRefusal.EMAIL_IN_USE, "/email", Map.of())
                : new Refusal(CustomerRefusal.PHONE_IN_USE, "/phone", Map.of());
    }
}
