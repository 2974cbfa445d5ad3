package dev.annals.command.queue;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OTHER_OWNER;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.queue.ChangeQueue;
import dev.annals.api.queue.DefineQueue;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueChanged;
import dev.annals.api.queue.QueueDefined;
import dev.annals.api.queue.QueueRefusal;
import dev.annals.api.user.RetractUser;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.FaultyEngine;
import dev.annals.command.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefiningQueuesTest {
    private static final UUID QUEUE = id(60);
    private static final UUID OTHER = id(61);

    private final MovableClock clock = new MovableClock();
    private final CommandSideFixture annals =
            CommandSideFixture.start(clock, new FaultyEngine()).given(user(OWNER), user(OTHER_OWNER));

    @Test
    void a_queue_is_defined_once() {
        annals.when(queue(QUEUE, "Support"))
                .records(new QueueDefined(QUEUE, "Support", QueueAssignment.ROUND_ROBIN, true, List.of(OWNER)));
        annals.when(queue(QUEUE, "Support")).recordsNothing().atVersion(1);
        annals.when(queue(QUEUE, "Sales")).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_real_changes_are_recorded() {
        annals.given(queue(QUEUE, "Support"));
        annals.when(new ChangeQueue(
                        QUEUE,
                        Patch.set("Support"),
                        Patch.set(QueueAssignment.MANUAL),
                        Patch.set(true),
                        Patch.set(List.of(OWNER, OTHER_OWNER))))
                .records(new QueueChanged(
                        QUEUE, null, Patch.set(QueueAssignment.MANUAL), null, Patch.set(List.of(OWNER, OTHER_OWNER))));
        annals.when(new ChangeQueue(QUEUE, null, Patch.set(QueueAssignment.MANUAL), null, null))
                .recordsNothing();
    }

    @Test
    void a_name_belongs_to_one_queue_however_it_is_written() {
        annals.given(queue(QUEUE, "Support"));
        annals.when(queue(OTHER, "ＳＵＰＰＯＲＴ")).isRefusedAt("/name", QueueRefusal.QUEUE_NAME_IN_USE);
        annals.given(queue(OTHER, "Sales"));
        annals.when(named(OTHER, "support")).isRefusedAt("/name", QueueRefusal.QUEUE_NAME_IN_USE);
        annals.when(named(QUEUE, "SUPPORT")).atVersion(2);
    }

    @Test
    void a_name_that_was_given_up_is_free() {
        annals.given(queue(QUEUE, "Support"), named(QUEUE, "Service"));
        annals.when(queue(OTHER, "Support")).atVersion(1);
        annals.when(named(OTHER, "Service")).isRefusedAt("/name", QueueRefusal.QUEUE_NAME_IN_USE);
    }

    @Test
    void a_name_stays_its_queue_s_long_after_it_was_claimed() {
        annals.given(queue(QUEUE, "Support"));
        clock.pass(Duration.ofHours(1));
        annals.when(queue(OTHER, "Support")).isRefusedAt("/name", QueueRefusal.QUEUE_NAME_IN_USE);
    }

    @Test
    void members_are_users_when_they_become_members() {
        annals.when(new DefineQueue(QUEUE, "Support", QueueAssignment.MANUAL, false, List.of(OWNER, NOBODY)))
                .isRefusedAt("/members/1", CommonRefusal.UNKNOWN_USER);
        annals.given(queue(QUEUE, "Support"), new RetractUser(OWNER));
        annals.when(members(OWNER, NOBODY)).isRefusedAt("/members/1", CommonRefusal.UNKNOWN_USER);
        annals.when(members(OWNER, OTHER_OWNER)).atVersion(2);
    }

    @Test
    void a_queue_that_is_not_there_does_not_change() {
        annals.when(named(QUEUE, "Support")).isRefused(CommonRefusal.NOT_FOUND);
    }

    private static DefineQueue queue(UUID id, String name) {
        return new DefineQueue(id, name, QueueAssignment.ROUND_ROBIN, true, List.of(OWNER));
    }

    private static ChangeQueue named(UUID id, String name) {
        return new ChangeQueue(id, Patch.set(name), null, null, null);
    }

    private static ChangeQueue members(UUID... members) {
        return new ChangeQueue(QUEUE, null, null, null, Patch.set(List.of(members)));
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
