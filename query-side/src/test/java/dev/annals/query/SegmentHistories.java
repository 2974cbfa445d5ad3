package dev.annals.query;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.segment.AnyOf;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Not;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.SegmentChanged;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.segment.SegmentRetracted;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What could have happened to segments. */
final class SegmentHistories {
    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<String> names;
    private final List<UUID> byHand = new ArrayList<>();
    private final List<UUID> byRule = new ArrayList<>();

    SegmentHistories(Random random, Supplier<UUID> ids, Supplier<String> names) {
        this.random = random;
        this.ids = ids;
        this.names = names;
    }

    /** @param customer who may come into a segment or go */
    DomainEvent next(UUID customer) {
        int kind = random.nextInt(6);
        if (byHand.isEmpty() || kind == 0) {
            byHand.add(ids.get());
            return new SegmentDefined(byHand.getLast(), names.get(), SegmentKind.STATIC, null, null);
        }
        if (byRule.isEmpty() || kind == 1) {
            byRule.add(ids.get());
            return new SegmentDefined(byRule.getLast(), names.get(), SegmentKind.RULE, rule(), names.get());
        }
        return switch (kind) {
            case 2 -> new SegmentChanged(pick(byRule), Patch.set(names.get()), Patch.clear(), Patch.set(rule()));
            case 3 -> new SegmentRetracted(byHand.remove(random.nextInt(byHand.size())));
            default -> members(customer);
        };
    }

    private DomainEvent members(UUID customer) {
        List<UUID> one = List.of(customer);
        boolean comes = random.nextInt(3) > 0;
        return new SegmentMembersChanged(pick(byHand), ids.get(), comes ? one : List.of(), comes ? List.of() : one);
    }

    private Rule rule() {
        return new AnyOf(List.of(
                Condition.of("grade", Operator.IS, "A"),
                Condition.of("tag", Operator.IN, List.of("t" + random.nextInt(3))),
                new Not(Condition.of("lastInteractionAt", Operator.OLDER_THAN, "PT20S"))));
    }

    private UUID pick(List<UUID> list) {
        return list.get(random.nextInt(list.size()));
    }
}
