package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketState;
import dev.annals.sla.Standing.FirstResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for any ticket under any terms, each case named by its seed. */
class SteppingAlwaysTest {

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void after_the_steps_have_been_taken_there_are_no_more(@ForAll long seed) {
        Random random = new Random(seed);
        KeptClocks clocks = new KeptClocks();
        Standing standing = Standing.NEW;
        for (int i = random.nextInt(25); i >= 0; i--) {
            SlaTerms terms = terms(random);
            clocks.settle(standing, terms);
            assertThat(clocks.steps(standing, terms)).isEmpty();
            standing = standing.after(Told.event(any(Told.WORDS.toArray(String[]::new), random)));
        }
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void the_first_response_is_awaited_only_once(@ForAll long seed) {
        Random random = new Random(seed);
        Standing standing = Standing.NEW;
        boolean over = false;
        for (int i = random.nextInt(25); i >= 0; i--) {
            standing = standing.after(Told.event(any(Told.WORDS.toArray(String[]::new), random)));
            boolean awaited = standing.firstResponse() == FirstResponse.AWAITED;
            assertThat(awaited && over).isFalse();
            over = over || !awaited;
        }
    }

    private static SlaTerms terms(Random random) {
        SlaClock[] clocks = Arrays.stream(SlaClock.values())
                .filter(clock -> random.nextInt(4) > 0)
                .toArray(SlaClock[]::new);
        Set<TicketState> pauseOn = EnumSet.noneOf(TicketState.class);
        Arrays.stream(TicketState.values())
                .filter(state -> random.nextInt(3) == 0)
                .forEach(pauseOn::add);
        String target = any(new String[] {"PT1H", "PT8H"}, random);
        return new SlaTerms(
                KeptClocks.terms(1 + random.nextInt(2), target, clocks).targets(), pauseOn);
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
