package dev.annals.query.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.annals.api.campaign.VariantVerdict;
import org.junit.jupiter.api.Test;

class TwoProportionsTest {
    private static final double FIVE_PERCENT = 0.05;

    /** The worked example of the course STAT 415 of Penn State: 351 of 605 against 41 of 195. */
    @Test
    void a_worked_example_has_its_published_z() {
        TwoProportions smokers = new TwoProportions(605, 351, 195, 41);
        assertThat(smokers.z()).isCloseTo(8.99, within(0.005));
        assertThat(smokers.verdict(FIVE_PERCENT)).isEqualTo(VariantVerdict.BETTER);
    }

    @Test
    void a_z_of_one_point_nine_six_is_the_border_of_five_percent() {
        TwoProportions close = new TwoProportions(1_000, 538, 1_000, 500);
        assertThat(close.z()).isCloseTo(1.70, within(0.005));
        assertThat(close.pValue()).isCloseTo(0.089, within(0.0005));
        assertThat(close.verdict(FIVE_PERCENT)).isEqualTo(VariantVerdict.NO_DIFFERENCE);
        assertThat(new TwoProportions(1_000, 545, 1_000, 500).verdict(FIVE_PERCENT))
                .isEqualTo(VariantVerdict.BETTER);
        assertThat(new TwoProportions(1_000, 500, 1_000, 545).verdict(FIVE_PERCENT))
                .isEqualTo(VariantVerdict.WORSE);
    }

    @Test
    void fewer_than_ten_of_either_outcome_are_not_enough() {
        assertThat(new TwoProportions(1_000, 9, 1_000, 100).verdict(FIVE_PERCENT))
                .isEqualTo(VariantVerdict.NOT_ENOUGH_DATA);
        assertThat(new TwoProportions(1_000, 100, 1_000, 991).verdict(FIVE_PERCENT))
                .isEqualTo(VariantVerdict.NOT_ENOUGH_DATA);
        assertThat(new TwoProportions(0, 0, 0, 0).verdict(FIVE_PERCENT)).isEqualTo(VariantVerdict.NOT_ENOUGH_DATA);
        assertThat(new TwoProportions(1_000, 10, 1_000, 100).verdict(FIVE_PERCENT))
                .isEqualTo(VariantVerdict.WORSE);
    }
}
