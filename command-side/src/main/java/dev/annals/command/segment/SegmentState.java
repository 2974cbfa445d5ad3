package dev.annals.command.segment;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.SegmentChanged;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentEvent;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.command.aggregate.RecentIds;
import dev.annals.command.aggregate.State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A segment as it is now, without its members. */
final class SegmentState extends State {
    String name = "";
    SegmentKind kind = SegmentKind.STATIC;

    @Nullable
    Rule rule;

    @Nullable
    String description;

    RecentIds changes = new RecentIds();

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((SegmentEvent) event) {
            case SegmentDefined defined -> on(defined);
            case SegmentChanged changed -> on(changed);
            case SegmentMembersChanged changed -> changes.add(changed.changeId());
            case SegmentRetracted _ -> retracted();
        }
    }

    private void on(SegmentDefined event) {
        created(event);
        name = event.name();
        kind = event.kind();
        rule = event.rule();
        description = event.description();
    }

    private void on(SegmentChanged event) {
        name = Objects.requireNonNull(Patch.apply(event.name(), name));
        description = Patch.apply(event.description(), description);
        rule = Patch.apply(event.rule(), rule);
    }
}
