package dev.annals.command.claim;

import static dev.annals.command.Examples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.command.CommandSideFixture;
import dev.annals.command.MovableClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two commands at once: what one of them has in hand, the other does not let go. */
class HandingClaimsOverTest {
    private static final UniqueValue VALUE = new UniqueValue("PERSON/EMAIL", "amy@example.org");
    private static final UUID FIRST = id(1);
    private static final UUID SECOND = id(2);

    private final MovableClock clock = new MovableClock();
    private final Claims claims = new Claims(
            new ClaimTable(CommandSideFixture.claims()),
            new ClaimHash(new byte[32]),
            (owner, scope) -> Set.of(),
            clock);

    @BeforeEach
    void nothingIsClaimed() {
        CommandSideFixture.releaseAllClaims();
    }

    @Test
    void a_command_held_up_for_long_renews_its_claim_before_it_appends() {
        UnitOfWork<Message<?>> slow = begin();
        take(FIRST);
        clock.pass(Duration.ofSeconds(50));
        slow.commit();
        clock.pass(Duration.ofSeconds(30));
        assertThat(elsewhere(() -> take(SECOND))).isFalse();
    }

    @Test
    void a_command_that_lost_its_claim_does_not_append() {
        UnitOfWork<Message<?>> slow = begin();
        take(FIRST);
        clock.pass(Duration.ofSeconds(61));
        assertThat(elsewhere(() -> take(SECOND))).isTrue();
        assertThatThrownBy(slow::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(elsewhere(() -> take(FIRST))).isFalse();
    }

    @Test
    void a_release_does_not_touch_what_was_taken_again_since() {
        elsewhere(() -> take(FIRST));
        UnitOfWork<Message<?>> giving = begin();
        claims.exchange(FIRST, Set.of(VALUE), Set.of());
        elsewhere(() -> take(FIRST));
        giving.commit();
        assertThat(elsewhere(() -> take(SECOND))).isFalse();
    }

    @Test
    void a_claim_is_released_only_when_the_command_has_succeeded() {
        elsewhere(() -> take(FIRST));
        UnitOfWork<Message<?>> giving = begin();
        claims.exchange(FIRST, Set.of(VALUE), Set.of());
        assertThat(elsewhere(() -> take(SECOND))).isFalse();
        giving.commit();
        assertThat(elsewhere(() -> take(SECOND))).isTrue();
    }

    private boolean take(UUID owner) {
        return claims.exchange(owner, Set.of(), Set.of(VALUE)).isEmpty();
    }

    private static UnitOfWork<Message<?>> begin() {
        return DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
    }

    /** In a unit of work of its own, on a thread of its own. */
    private static boolean elsewhere(java.util.function.BooleanSupplier command) {
        return CompletableFuture.supplyAsync(() -> {
                    UnitOfWork<Message<?>> work = begin();
                    boolean result = command.getAsBoolean();
                    work.commit();
                    return result;
                })
                .join();
    }
}
