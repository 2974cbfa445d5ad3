package dev.annals.command.segment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.segment.ChangeSegment;
import dev.annals.api.segment.ChangeSegmentMembers;
import dev.annals.api.segment.DefineSegment;
import dev.annals.api.segment.RetractSegment;
import dev.annals.api.segment.SegmentChanged;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.segment.SegmentRefusal;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.claim.Claims;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * Customers who are meant together. Its name is its own. It does not know who its members are, only how they come to
 * it: a hundred thousand ids would have to be loaded for every change, and adding who is in already is harmless.
 */
@AggregateRoot(type = "segment")
final class Segment extends EventSourced<SegmentState> {
    Segment() {
        super(new SegmentState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DefineSegment command, Claims claims) {
        SegmentDefined defined =
                new SegmentDefined(command.id(), command.name(), command.kind(), command.rule(), command.description());
        if (isRepeated(defined)) {
            return;
        }
        UniqueSegment.claim(claims, command.id(), state(), command.name());
        record(defined);
    }

    @CommandHandler
    void handle(ChangeSegment command, Claims claims) {
        requireNotRetracted();
        if (command.rule() != null && state().kind != SegmentKind.RULE) {
            throw Refused.at("/rule", SegmentRefusal.RULE_NEEDS_RULE_SEGMENT);
        }
        SegmentChanged changed = new SegmentChanged(
                command.id(),
                Patch.effective(command.name(), state().name),
                Patch.effective(command.description(), state().description),
                Patch.effective(command.rule(), state().rule));
        if (changed.equals(new SegmentChanged(command.id(), null, null, null))) {
            return;
        }
        UniqueSegment.claim(
                claims, command.id(), state(), Objects.requireNonNull(Patch.apply(changed.name(), state().name)));
        record(changed);
    }

    @CommandHandler
    void handle(ChangeSegmentMembers command) {
        requireNotRetracted();
        Refused.unless(state().kind == SegmentKind.STATIC, SegmentRefusal.MEMBERS_NEED_STATIC_SEGMENT);
        Set<UUID> removed = new HashSet<>(command.remove());
        List<UUID> added =
                command.add().stream().filter(id -> !removed.contains(id)).toList();
        boolean nothing = added.isEmpty() && removed.isEmpty();
        if (!nothing && !state().changes.contains(command.changeId())) {
            record(new SegmentMembersChanged(command.id(), command.changeId(), added, command.remove()));
        }
    }

    @CommandHandler
    void handle(RetractSegment command, Claims claims) {
        if (!state().isRetracted()) {
            UniqueSegment.release(claims, command.id(), state());
            record(new SegmentRetracted(command.id()));
        }
    }
}
