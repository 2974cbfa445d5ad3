package dev.annals.query.customer360;

import dev.annals.query.fold.Column;
import dev.annals.query.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            new Column<>("language", "text", c -> c.profile().language()),
            new Column<>("registered_at", "timestamptz", CustomerState::registeredAt),
            new Column<>("created_at", "timestamptz", CustomerState::createdAt),
            new Column<>("updated_at", "timestamptz", CustomerState::updatedAt),
            new Column<>("search", "text", CustomerColumns::search));

    private CustomerColumns() {}

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
