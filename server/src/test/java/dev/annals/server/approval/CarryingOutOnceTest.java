package dev.annals.server.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.access.Role;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.GrantApproval;
import dev.annals.api.approval.NoteCarriedOut;
import dev.annals.api.approval.RequestApproval;
import dev.annals.api.user.GrantRole;
import dev.annals.api.user.RoleGranted;
import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.RunningServer.Member;
import dev.annals.server.access.Standings;
import dev.annals.server.dispatch.Changed;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was granted is carried out once, wherever the process that granted it dies. */
class CarryingOutOnceTest {
    private static final RunningServer SERVER = RunningServer.shared();
    private static final Api API = SERVER.api();
    private static final Member ANN = SERVER.member(Role.ADMINISTRATOR);
    private static final Member BEN = SERVER.member(Role.ADMINISTRATOR);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CommandDispatcher dispatcher = SERVER.bean(CommandDispatcher.class);
    private final JournalReader journal = SERVER.bean(JournalReader.class);
    private final UUID user = API.create("/users", "{'name':'Somebody'}");
    private final UUID approval = UUID.randomUUID();

    @Test
    void after_a_death_between_granting_and_carrying_out_a_duty_carries_it_out() {
        request(HOUR, null);
        grant();
        awaitState("CARRIED_OUT");
        assertThat(grants()).hasSize(1);
        assertThat(grants().getFirst().metadata())
                .containsEntry(MetaKeys.ACTOR, ANN.id().toString())
                .containsEntry(MetaKeys.APPROVED_BY, BEN.id().toString());
    }

    @Test
    void after_a_death_between_carrying_out_and_noting_it_is_not_carried_out_again() {
        request(HOUR, 1L);
        grant();
        cutAt(wish -> wish.command() instanceof NoteCarriedOut);
        // Whoever looks at the version alone would take what was carried out for somebody else's change.
        awaitState("CARRIED_OUT");
        assertThat(grants()).hasSize(1);
        assertThat(API.get("/approvals/" + approval).json().get("entityVersion").asLong())
                .isEqualTo(2);
    }

    @Test
    void what_would_be_done_again_if_it_were_told_again_is_done_once() {
        request(HOUR, null);
        grant();
        cutAt(wish -> wish.command() instanceof NoteCarriedOut);
        API.post("/users/" + user + "/roles/revocation", "{'role':'ANALYST'}");
        carryingOut(dispatcher).carryOut(approval);
        awaitState("CARRIED_OUT");
        assertThat(grants()).hasSize(1);
    }

    @Test
    void two_processes_that_carry_it_out_at_once_do_it_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            CarryingOutOnceTest other = new CarryingOutOnceTest();
            other.request(HOUR, null);
            other.grant();
            Callable<Boolean> carryOut =
                    () -> carryingOut(dispatcher).carryOut(other.approval).isPresent();
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                for (Future<Boolean> done : threads.invokeAll(List.of(carryOut, carryOut, carryOut, carryOut))) {
                    done.get();
                }
            }
            assertThat(other.grants()).hasSize(1);
            other.awaitState("CARRIED_OUT");
        }
    }

    @Test
    void somebody_elses_change_in_between_does_not_matter_where_no_version_was_said() {
        request(HOUR, null);
        grant();
        CommandDispatcher crossed = new Cut(dispatcher, wish -> {
            if (wish.command() instanceof GrantRole && version() == 1) {
                API.post("/users/" + user + "/details", "{'name':'Somebody else'}");
            }
            return false;
        });
        carryingOut(crossed).carryOut(approval);
        awaitState("CARRIED_OUT");
        assertThat(grants()).hasSize(1);
    }

    @Test
    void what_nobody_decided_in_time_is_recorded_as_expired_and_can_be_decided_no_more() {
        request(Duration.ofSeconds(-1), null);
        Reply late = BEN.api().post("/approvals/" + approval + "/grant", "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("APPROVAL_EXPIRED");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> journal.ofAggregate(approval, 0).getLast().name().equals("approval.expired"));
        assertThat(grants()).isEmpty();
    }

    private void request(Duration patience, @Nullable Long expectedVersion) {
        GrantRole command = new GrantRole(user, Role.ANALYST, null);
        Instant end = Instant.now().plus(patience).truncatedTo(ChronoUnit.MICROS);
        dispatcher.dispatch(
                Wish.of(new RequestApproval(
                        approval,
                        ApprovableCommand.GRANT_ROLE,
                        ApprovableCommand.body(command),
                        "user:" + user,
                        null,
                        expectedVersion,
                        end)),
                by(ANN));
    }

    /** And nothing more, as by a process that dies then. */
    private void grant() {
        dispatcher.dispatch(Wish.of(new GrantApproval(approval)), by(BEN));
    }

    private void cutAt(Predicate<Wish> where) {
        carryingOut(new Cut(dispatcher, where)).after(new Changed(approval, 2));
    }

    private CarryingOut carryingOut(CommandDispatcher through) {
        return new CarryingOut(through, journal, SERVER.bean(Standings.class));
    }

    private List<RecordedEvent> grants() {
        return journal.ofAggregate(user, 0).stream()
                .filter(event -> event.payload() instanceof RoleGranted)
                .toList();
    }

    private long version() {
        return journal.ofAggregate(user, 0).getLast().version();
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> API.get("/approvals/" + approval + "?atLeast=1").text(), text -> text.contains(state));
    }

    private static Origin by(Member member) {
        return new Origin(member.id().toString(), null, "ADMINISTRATOR", "api", null, null, "test");
    }

    /** A process that dies before it sends some wish. */
    private record Cut(CommandDispatcher dispatcher, Predicate<Wish> where) implements CommandDispatcher {
        @Override
        public Changed dispatch(Wish wish, Origin origin) {
            if (where.test(wish)) {
                throw new IllegalStateException("dead");
            }
            return dispatcher.dispatch(wish, origin);
        }

        @Override
        public <R> R answer(Wish wish, Origin origin, Class<R> type) {
            throw new UnsupportedOperationException();
        }
    }
}
