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
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.server.imports.mapping.CommandShape;
import dev.annals.server.imports.mapping.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do for a row, given what earlier runs have done. Fields that are the same in the
 * file as before are left alone, whatever people have made of them since.
 */
public final class Changes {
    private static final String REOPENED = "Imported again with another outcome";

    private final RowPlan plan;
    private final SortedMap<String, String> done;
    private final SortedMap<String, String> wanted;

    private Changes(RowPlan plan, SortedMap<String, String> done) {
        this.plan = plan;
        this.done = done;
        this.wanted = plan.prints();
    }

    /**
     * The wishes in order.
     *
     * @param done digests of what was done before, empty for a row that is new
     */
    public static List<RowPlan.Step> toDo(RowPlan plan, SortedMap<String, String> done) {
        return new Changes(plan, done).toDo();
    }

    private List<RowPlan.Step> toDo() {
        List<RowPlan.Step> toDo = new ArrayList<>();
        boolean isNew = done.keySet().stream().noneMatch(print -> Prints.isField(print));
        if (plan.creation() != null && isNew) {
            toDo.add(new RowPlan.Step(
                    "create", false, plan.creation().command(), plan.creation().at()));
        }
        if (closedOtherwise()) {
            Instant at = plan.steps().stream()
                    .filter(RowPlan.Step::closes)
                    .map(RowPlan.Step::at)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            toDo.add(new RowPlan.Step("reopen", false, new ReopenOpportunity(plan.aggregateId(), REOPENED), at));
        }
        if (plan.creation() != null && !isNew) {
            toDo.addAll(changedFields(plan.creation()));
        }
        plan.steps().stream().filter(step -> changed(Prints.step(step))).forEach(toDo::add);
        return toDo;
    }

    private boolean changed(String print) {
        return !Objects.equals(done.get(print), wanted.get(print));
    }

    private boolean closedOtherwise() {
        return done.keySet().stream().anyMatch(print -> Prints.isClosing(print) && changed(print));
    }

    private List<RowPlan.Step> changedFields(RowPlan.Creation creation) {
        if (changed(Prints.AT)) {
            throw Conversions.refused(Prints.AT, ImportRefusal.FIELD_NOT_CHANGEABLE);
        }
        TreeSet<String> fields = new TreeSet<>();
        List.of(done, wanted)
                .forEach(prints -> prints.keySet().stream()
                        .filter(print -> Prints.isField(print) && changed(print))
                        .map(Prints::fieldOf)
                        .forEach(fields::add));
        List<RowPlan.Step> steps = new ArrayList<>();
        details(fields, creation.values()).ifPresent(command -> steps.add(step("details", command)));
        for (String field : fields) {
            steps.add(step(field, intent(field, creation.values().get(field))));
        }
        return steps;
    }

    private static RowPlan.Step step(String name, Command command) {
        return new RowPlan.Step(name, false, command, null);
    }

    /** One change of particulars for all fields that are such; takes them out of the set. */
    private java.util.Optional<Command> details(TreeSet<String> fields, Map<String, Object> values) {
        Class<? extends Command> type = plan.entity().intents().get("details");
        if (type == null) {
            return java.util.Optional.empty();
        }
        CommandShape shape = CommandShape.of(type);
        Map<String, Object> patches = new HashMap<>();
        fields.removeIf(field -> {
            boolean particular =
                    shape.slot(field) != null || shape.fields().stream().anyMatch(f -> f.startsWith(field + "."));
            if (particular) {
                patches.put(field, shape.patch(field, values.get(field)));
            }
            return particular;
        });
        if (patches.isEmpty()) {
            return java.util.Optional.empty();
        }
        patches.put("id", plan.aggregateId());
        return java.util.Optional.of(shape.build(patches));
    }

    private Command intent(String field, @Nullable Object value) {
        UUID id = plan.aggregateId();
        return plan.entity() == Entity.OPPORTUNITY ? ofDeal(id, field, value) : ofCustomer(id, field, value);
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

    private static Refused notChangeable(String field) {
        return Conversions.refused(field, ImportRefusal.FIELD_NOT_CHANGEABLE);
    }
}
