package dev.annals.query;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueChanged;
import dev.annals.api.queue.QueueDefined;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserSkillsChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What could have happened to queues and to the users who take tickets from them. */
final class QueueHistories {
    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<String> names;
    private final List<UUID> queues = new ArrayList<>();
    private final List<UUID> users = new ArrayList<>();
    private final List<UUID[]> absences = new ArrayList<>();

    QueueHistories(Random random, Supplier<UUID> ids, Supplier<String> names) {
        this.random = random;
        this.ids = ids;
        this.names = names;
    }

    DomainEvent next() {
        int kind = random.nextInt(7);
        if (users.isEmpty() || kind == 0) {
            users.add(ids.get());
            return new UserAdded(users.getLast(), names.get(), null, null, null, null);
        }
        return switch (kind) {
            case 1, 2 -> queue();
            case 3 -> new UserSkillsChanged(user(), List.of(names.get()), List.of("zh-CN", "en"));
            case 4 -> absences.isEmpty() ? planned() : removed();
            default -> planned();
        };
    }

    private DomainEvent queue() {
        if (queues.isEmpty() || random.nextInt(3) == 0) {
            queues.add(ids.get());
            return new QueueDefined(
                    queues.getLast(), names.get(), assignment(), random.nextBoolean(), List.of(users.getFirst()));
        }
        return new QueueChanged(
                queues.get(random.nextInt(queues.size())),
                random.nextBoolean() ? Patch.set(names.get()) : null,
                Patch.set(assignment()),
                null,
                Patch.set(List.copyOf(users)));
    }

    private DomainEvent planned() {
        UUID[] absence = {user(), ids.get()};
        absences.add(absence);
        Instant from = Instant.parse("2026-05-01T00:00:00Z").plusSeconds(random.nextInt(1_000));
        return new AbsencePlanned(absence[0], absence[1], from, from.plusSeconds(60), names.get());
    }

    private DomainEvent removed() {
        UUID[] absence = absences.remove(random.nextInt(absences.size()));
        return new AbsenceRemoved(absence[0], absence[1]);
    }

    private UUID user() {
        return users.get(random.nextInt(users.size()));
    }

    private QueueAssignment assignment() {
        return QueueAssignment.values()[random.nextInt(QueueAssignment.values().length)];
    }
}
