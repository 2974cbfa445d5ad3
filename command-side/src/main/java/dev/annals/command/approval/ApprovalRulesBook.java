package dev.annals.command.approval;

import dev.annals.api.DomainEvent;
import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.command.lookup.StreamCache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The rules of approval at this moment, asked of the journal at every look. */
public final class ApprovalRulesBook {
    private final StreamCache<ApprovalRules> streams;

    public ApprovalRulesBook(EventStore events) {
        streams = new StreamCache<>(events, (before, event, at) -> after(before, event), 1);
    }

    public ApprovalRules current() {
        return streams.find(ApprovalRules.ID).orElse(ApprovalRules.NONE);
    }

    private static @Nullable ApprovalRules after(@Nullable ApprovalRules before, DomainEvent event) {
        return event instanceof ApprovalRulesChanged changed ? changed.rules() : before;
    }
}
