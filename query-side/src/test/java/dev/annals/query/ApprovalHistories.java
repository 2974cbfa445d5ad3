package dev.annals.query;

import dev.annals.api.DomainEvent;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalRule;
import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ApprovalWithdrawn;
import dev.annals.query.testing.MemoryJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What could have happened to the rules of approval and to approvals. */
final class ApprovalHistories {
    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<String> names;
    private final List<UUID> waiting = new ArrayList<>();
    private final List<UUID> granted = new ArrayList<>();

    ApprovalHistories(Random random, Supplier<UUID> ids, Supplier<String> names) {
        this.random = random;
        this.ids = ids;
        this.names = names;
    }

    DomainEvent next() {
        return switch (random.nextInt(5)) {
            case 0 -> rules();
            case 1, 2 -> waiting.isEmpty() ? requested() : decided(waiting.remove(random.nextInt(waiting.size())));
            case 3 -> granted.isEmpty() ? requested() : done(granted.remove(random.nextInt(granted.size())));
            default -> requested();
        };
    }

    private DomainEvent rules() {
        ApprovalRule grants = new ApprovalRule(ApprovableCommand.GRANT_ROLE, Duration.ofDays(1 + random.nextInt(9)));
        return new ApprovalRulesChanged(ApprovalRules.ID, random.nextBoolean() ? List.of(grants) : List.of());
    }

    private DomainEvent requested() {
        UUID id = ids.get();
        UUID user = ids.get();
        waiting.add(id);
        return new ApprovalRequested(
                id,
                ApprovableCommand.GRANT_ROLE,
                Map.of("id", user.toString(), "role", random.nextBoolean() ? "ANALYST" : "MARKETER"),
                "user:" + user,
                "somebody",
                random.nextBoolean() ? "boss" : null,
                null,
                random.nextBoolean() ? 1L : null,
                MemoryJournal.START.plusSeconds(random.nextInt(120)));
    }

    private DomainEvent decided(UUID id) {
        return switch (random.nextInt(4)) {
            case 0 -> new ApprovalRefused(id, "colleague", names.get());
            case 1 -> new ApprovalWithdrawn(id);
            case 2 -> new ApprovalExpired(id);
            default -> granted(id);
        };
    }

    private DomainEvent granted(UUID id) {
        granted.add(id);
        return new ApprovalGranted(id, "colleague");
    }

    private DomainEvent done(UUID id) {
        return random.nextBoolean() ? new ApprovalCarriedOut(id, 2) : new ApprovalFailed(id, "RETRACTED");
    }
}
