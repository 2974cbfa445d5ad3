package dev.annals.server.imports.job;

import dev.annals.api.Command;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.RemoveContact;
import dev.annals.api.customer.TagCustomer;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import dev.annals.server.imports.mapping.Entity;
import dev.annals.server.imports.plan.FieldIntents;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What takes back the changes that one import made to something that was there before: the fields
 * get the values they had, unless somebody has given them others since. What no intent can take back,
 * such as a talk that was recorded, is left.
 */
final class Reversal {
    static final String REASON = "Import undone";

    /** Fields that follow from others. */
    private static final Set<String> DERIVED =
            Set.of("id", "probability", "category", "overridden", "duplicateAllowed");

    private final Entity entity;
    private final UUID id;
    private final String origin;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final TreeMap<String, @Nullable Object> before = new TreeMap<>();
    private final List<Command> commands = new ArrayList<>();
    private @Nullable DomainEvent outcome;
    private @Nullable DomainEvent outcomeBefore;
    private boolean outcomeTouched;

    private Reversal(Entity entity, UUID id, String origin) {
        this.entity = entity;
        this.id = id;
        this.origin = origin;
    }

    /**
     * The commands that take it back.
     *
     * @param events all events of the aggregate
     * @throws Refused when somebody has changed the same since, or nothing can take it back
     */
    static List<Command> of(Entity entity, UUID id, List<RecordedEvent> events, String origin) {
        Reversal reversal = new Reversal(entity, id, origin);
        events.forEach(reversal::on);
        return reversal.commands();
    }

    private void on(RecordedEvent event) {
        boolean ours = origin.equals(event.metadata().get(MetaKeys.ORIGIN));
        switch (event.payload()) {
            case OpportunityWon won -> {
                closed(won, ours);
                field("amount", won.amount(), ours);
            }
            case OpportunityLost lost -> closed(lost, ours);
            case OpportunityReopened reopened -> closed(null, ours);
            case CustomerTagsChanged tags -> {
                if (ours) {
                    commands.addFirst(new TagCustomer(id, tags.removed(), tags.added()));
                }
            }
            case ContactAdded contact -> {
                if (ours) {
                    commands.addFirst(new RemoveContact(id, contact.contactId()));
                }
            }
            case InteractionRecorded talk -> refuse(ours);
            case ConsentRecorded consent -> refuse(ours);
            case ContactDetailsChanged contact -> refuse(ours);
            default -> fields(event.payload(), ours);
        }
    }

    private static void refuse(boolean ours) {
        Refused.unless(!ours, ImportRefusal.CANNOT_BE_TAKEN_BACK);
    }

    private void closed(@Nullable DomainEvent outcomeNow, boolean ours) {
        if (ours && !outcomeTouched) {
            outcomeTouched = true;
            outcomeBefore = outcome;
        } else if (!ours && outcomeTouched) {
            throw Refused.because(ImportRefusal.CHANGED_SINCE);
        }
        outcome = outcomeNow;
    }

    private void fields(DomainEvent event, boolean ours) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = valueOf(component, event);
            boolean unchanged = value == null && component.getType() == Patch.class;
            if (!unchanged && !DERIVED.contains(component.getName())) {
                field(component.getName(), value instanceof Patch<?> patch ? patch.value() : value, ours);
            }
        }
    }

    private void field(String name, @Nullable Object value, boolean ours) {
        if (ours) {
            before.putIfAbsent(name, values.get(name));
        } else if (before.containsKey(name)) {
            throw Refused.because(ImportRefusal.CHANGED_SINCE);
        }
        values.put(name, value);
    }

    private static @Nullable Object valueOf(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }

    private List<Command> commands() {
        if (outcomeTouched && outcome != null) {
            commands.add(new ReopenOpportunity(id, REASON));
        }
        try {
            commands.addAll(FieldIntents.of(entity, id, before.keySet(), before));
        } catch (Refused noIntent) {
            throw Refused.because(ImportRefusal.CANNOT_BE_TAKEN_BACK);
        }
        if (outcomeTouched && outcomeBefore != null) {
            commands.add(again(outcomeBefore));
        }
        return commands;
    }

    private Command again(DomainEvent closed) {
        return switch (closed) {
            case OpportunityLost lost -> new LoseOpportunity(id, lost.reason(), lost.competitor());
            case OpportunityWon won -> new WinOpportunity(id, won.amount());
            default -> throw new IllegalStateException(closed.getClass().getName());
        };
    }
}
