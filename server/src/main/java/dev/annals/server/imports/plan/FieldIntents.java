package dev.annals.server.imports.plan;

import dev.annals.api.Command;
import dev.annals.api.Money;
import dev.annals.api.Refused;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.MoveLifecycleStage;
import dev.annals.api.customer.TagCustomer;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.ChangeExpectedClose;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.NameCompetitors;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketLanguage;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.server.imports.mapping.CommandShape;
import dev.annals.server.imports.mapping.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The intents that give fields other values. */
public final class FieldIntents {
    private FieldIntents() {}

    /**
     * The commands that give these fields their values: one for all particulars, one each for the rest.
     *
     * @param values by field; a field without a value is cleared
     * @throws Refused when nothing can change a field
     */
    public static List<Command> of(
            Entity entity, UUID id, Collection<String> fields, Map<String, ? extends @Nullable Object> values) {
        TreeSet<String> rest = new TreeSet<>(fields);
        List<Command> commands = new ArrayList<>();
        Class<? extends Command> details = entity.intents().get("details");
        if (details != null) {
            CommandShape shape = CommandShape.of(details);
            Map<String, Object> patches = new HashMap<>();
            fields.stream()
                    .filter(field -> shape.has(field) && rest.remove(field))
                    .forEach(field -> patches.put(field, shape.patch(field, values.get(field))));
            if (!patches.isEmpty()) {
                patches.put("id", id);
                commands.add(shape.build(patches));
            }
        }
        rest.forEach(field -> commands.add(intent(entity, id, field, values.get(field))));
        return commands;
    }

    private static Command intent(Entity entity, UUID id, String field, @Nullable Object value) {
        return switch (entity) {
            case OPPORTUNITY -> ofDeal(id, field, value);
            case CUSTOMER -> ofCustomer(id, field, value);
            case TICKET -> ofTicket(id, field, value);
            default -> throw notChangeable(field);
        };
    }

    private static Command ofCustomer(UUID id, String field, @Nullable Object value) {
        return switch (field) {
            case "grade" -> new GradeCustomer(id, (String) value);
            case "ownerId" -> new ChangeCustomerOwner(id, (UUID) value);
            case "lifecycle" -> new MoveLifecycleStage(id, (LifecycleStage) present(field, value));
            case "tags" -> new TagCustomer(id, texts(value), List.of());
            default -> throw notChangeable(field);
        };
    }

    private static Command ofDeal(UUID id, String field, @Nullable Object value) {
        return switch (field) {
            case "amount" -> new ChangeAmount(id, (Money) present(field, value));
            case "expectedClose" -> new ChangeExpectedClose(id, (LocalDate) present(field, value));
            case "stage" -> new MoveOpportunity(id, (String) present(field, value), null);
            case "ownerId" -> new ChangeOpportunityOwner(id, (UUID) value);
            case "competitors" -> new NameCompetitors(id, texts(value));
            default -> throw notChangeable(field);
        };
    }

    private static Command ofTicket(UUID id, String field, @Nullable Object value) {
        return switch (field) {
            case "priority" -> new ChangeTicketPriority(id, (TicketPriority) present(field, value));
            case "category" -> new ChangeTicketCategory(id, (String) value);
            case "language" -> new ChangeTicketLanguage(id, (String) value);
            default -> throw notChangeable(field);
        };
    }

    private static Object present(String field, @Nullable Object value) {
        if (value == null) {
            throw notChangeable(field);
        }
        return value;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static Refused notChangeable(String field) {
        return Conversions.refused(field, ImportRefusal.FIELD_NOT_CHANGEABLE);
    }
}
