package dev.annals.query.customer360;

import dev.annals.api.Json;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.CustomerConsent;
import dev.annals.query.fold.Column;
import dev.annals.query.search.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customers are found and sorted by. */
final class CustomerColumns {
    static final List<Column<CustomerState>> ALL = List.of(
            new Column<>("kind", "text", c -> c.kind().name()),
            new Column<>("name", "text", c -> c.profile().name()),
            new Column<>("name_key", "text", c -> SearchText.sortKey(c.profile().name())),
            new Column<>("grade", "text", c -> c.standing().grade()),
            new Column<>("lifecycle", "text", c -> c.standing().lifecycle().name()),
            new Column<>("owner_id", "uuid", c -> c.standing().ownerId()),
            new Column<>("industry", "text", c -> c.profile().industry()),
            new Column<>("source", "text", c -> c.profile().source()),
            new Column<>("tags", "text[]", c -> c.standing().tags()),
            new Column<>("email", "text", c -> lower(c.profile().email())),
            new Column<>("phone", "text", c -> c.profile().phone()),
            new Column<>("city", "text", address(Address::city)),
            new Column<>("region", "text", address(Address::region)),
            new Column<>("country", "text", address(Address::country)),
            new Column<>("birth_day", "integer", CustomerColumns::birthDay),
            new Column<>(
                    "consents",
                    "text[]",
                    c -> given(c).map(g -> g.channel() + "/" + g.purpose()).toList()),
            new Column<>(
                    "consents_until",
                    "date[]",
                    c -> given(c).map(CustomerColumns::lastDay).toList()),
            new Column<>("custom", "jsonb", CustomerColumns::custom),
            new Column<>("language", "text", c -> c.profile().language()),
            new Column<>("registered_at", "timestamptz", CustomerState::registeredAt),
            new Column<>("created_at", "timestamptz", CustomerState::createdAt),
            new Column<>("updated_at", "timestamptz", CustomerState::updatedAt),
            new Column<>("search", "text", CustomerColumns::search));

    private CustomerColumns() {}

    private static Function<CustomerState, @Nullable Object> address(Function<Address, @Nullable String> part) {
        return c ->
                c.profile().address() == null ? null : part.apply(c.profile().address());
    }

    /** Month and day as one number, since a day of the year is asked for in any year. */
    private static @Nullable Integer birthDay(CustomerState customer) {
        LocalDate birthday = customer.profile().birthday();
        return birthday == null ? null : birthday.getMonthValue() * 100 + birthday.getDayOfMonth();
    }

    private static Stream<CustomerConsent> given(CustomerState customer) {
        return customer.consents().stream().filter(CustomerConsent::granted);
    }

    /** PostgreSQL's last day for a consent without end. */
    private static String lastDay(CustomerConsent consent) {
        return consent.validUntil() == null ? "infinity" : consent.validUntil().toString();
    }

    private static @Nullable String custom(CustomerState customer) {
        Map<String, Object> custom = customer.profile().custom();
        return custom == null ? null : Json.mapper().writeValueAsString(custom);
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static String search(CustomerState customer) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(customer.profile().name());
        texts.add(customer.profile().email());
        texts.add(customer.profile().phone());
        customer.contacts().forEach(contact -> {
            texts.add(contact.name());
            texts.add(contact.email());
            texts.add(contact.phone());
        });
        return SearchText.of(texts);
    }
}
