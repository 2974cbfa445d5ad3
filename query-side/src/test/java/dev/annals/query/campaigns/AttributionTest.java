package dev.annals.query.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.AttributionModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {
    private static final Instant DAY = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "FIRST: 1: 1",
                "FIRST: 3: 1 0 0",
                "LAST: 3: 0 0 1",
                "LINEAR: 4: 0.25 0.25 0.25 0.25",
                "LINEAR: 3: 0.333333333333 0.333333333333 0.333333333334",
                "U_SHAPED: 1: 1",
                "U_SHAPED: 2: 0.5 0.5",
                "U_SHAPED: 3: 0.4 0.2 0.4",
                "U_SHAPED: 4: 0.4 0.1 0.1 0.4",
                "TIME_DECAY: 1: 1"
            })
    void a_model_gives_each_touch_its_share(AttributionModel model, int touches, String shares) {
        List<Instant> days = IntStream.range(0, touches).mapToObj(i -> day(i)).toList();
        assertThat(Attribution.shares(model, days))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(
                        List.of(shares.split(" ")).stream().map(BigDecimal::new).toList());
    }

    @Test
    void a_touch_a_week_earlier_weighs_half_as_much() {
        assertThat(Attribution.shares(AttributionModel.TIME_DECAY, List.of(day(-14), day(-7), day(0))))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0.142857142857"),
                        new BigDecimal("0.285714285714"),
                        new BigDecimal("0.571428571429"));
    }

    @Property
    void shares_are_never_negative_and_add_up_to_exactly_one(
            @ForAll AttributionModel model,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 40L * 365 * 86_400) Long> ages) {
        List<Instant> touches =
                ages.stream().map(age -> DAY.minusSeconds(age)).sorted().toList();
        List<BigDecimal> shares = Attribution.shares(model, touches);
        assertThat(shares).hasSameSizeAs(touches).allMatch(share -> share.signum() >= 0);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1");
    }

    @Property
    void of_two_touches_the_later_one_never_decays_to_less(
            @ForAll @Size(min = 2, max = 20) List<@LongRange(min = 0, max = 400L * 86_400) Long> ages) {
        List<Instant> touches =
                ages.stream().map(age -> DAY.minusSeconds(age)).sorted().toList();
        assertThat(Attribution.shares(AttributionModel.TIME_DECAY, touches)).isSorted();
    }

    private static Instant day(int number) {
        return DAY.plus(Duration.ofDays(number));
    }
}
