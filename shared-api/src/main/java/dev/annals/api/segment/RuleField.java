package dev.annals.api.segment;

import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.LifecycleStage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a rule can ask of a customer. */
public enum RuleField {
    KIND("kind", CustomerKind.class),
    NAME("name", FieldType.TEXT),
    INDUSTRY("industry", FieldType.TEXT),
    SOURCE("source", FieldType.TEXT),
    GRADE("grade", FieldType.TEXT),
    LIFECYCLE("lifecycle", LifecycleStage.class),
    TAG("tag", FieldType.TAGS),
    OWNER("ownerId", FieldType.ID),
    CITY("city", FieldType.TEXT),
    REGION("region", FieldType.TEXT),
    COUNTRY("country", FieldType.TEXT),
    EMAIL("email", FieldType.PRESENCE),
    PHONE("phone", FieldType.PRESENCE),
    BIRTHDAY("birthday", FieldType.DAY_OF_YEAR),
    REGISTERED_AT("registeredAt", FieldType.TIME),
    CONSENT("consent", FieldType.CONSENT),
    /** When the latest interaction was, by effective time. */
    LAST_INTERACTION_AT("lastInteractionAt", FieldType.TIME),
    OPEN_DEALS("openDeals", FieldType.COUNT),
    OPEN_DEAL_AMOUNT("openDealAmount", FieldType.MONEY),
    WON_AMOUNT("wonAmount", FieldType.MONEY),
    LAST_WON_AT("lastWonAt", FieldType.TIME),
    /** Tickets that are not resolved yet, those on hold among them. */
    OPEN_TICKETS("openTickets", FieldType.COUNT),
    /** Tickets, resolved or not, of which at least one clock is past its target. */
    BREACHED_TICKETS("breachedTickets", FieldType.COUNT),
    /** A field of the customer's own, as {@code custom.<key>}. */
    CUSTOM("custom.", FieldType.CUSTOM);

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");
    private static final Map<String, RuleField> BY_NAME = Arrays.stream(values())
            .filter(field -> field != CUSTOM)
            .collect(Collectors.toMap(field -> field.name, Function.identity()));

    private final String name;
    private final FieldType type;
    private final Set<String> choices;

    RuleField(String name, FieldType type) {
        this.name = name;
        this.type = type;
        this.choices = Set.of();
    }

    RuleField(String name, Class<? extends Enum<?>> choices) {
        this.name = name;
        this.type = FieldType.CHOICE;
        this.choices =
                Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The field of a condition. */
    public static Optional<RuleField> of(String name) {
        if (name.startsWith(CUSTOM.name)) {
            return KEY.matcher(customKey(name)).matches() ? Optional.of(CUSTOM) : Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** What comes after {@code custom.}. */
    public static String customKey(String name) {
        return name.substring(CUSTOM.name.length());
    }

    public FieldType type() {
        return type;
    }

    boolean allows(String choice) {
        return choices.contains(choice);
    }
}
