package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.pipeline.AccuracyDimension;
import dev.annals.api.pipeline.AccuracyPeriod;
import dev.annals.api.pipeline.AccuracyQuestion;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetAccuracy;
import dev.annals.api.query.AsOf;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingForAccuracyTest {
    private final Sales sales = new Sales();

    @AfterEach
    void close() {
        sales.close();
    }

    private RefusalCode refusal(String from, String to, Period... leads) {
        AccuracyQuestion question = new AccuracyQuestion(day(from), day(to), "USD", DealFilter.ALL);
        return catchThrowableOfType(
                        Refused.class,
                        () -> new Accuracies(sales.fixture.worlds, Sales.SETTINGS)
                                .handle(new GetAccuracy(
                                        question,
                                        AccuracyPeriod.MONTH,
                                        List.of(leads),
                                        AccuracyDimension.NONE,
                                        AsOf.NOW)))
                .code();
    }

    @Test
    void more_than_twelve_leads_or_120_forecasts_at_once_are_refused() {
        Period[] leads = IntStream.rangeClosed(1, 13).mapToObj(Period::ofDays).toArray(Period[]::new);
        assertThat(refusal("2026-04-01", "2026-04-30", leads)).isEqualTo(CommonRefusal.TOO_MANY);
        assertThat(refusal("2000-01-01", "2011-12-31")).isEqualTo(CommonRefusal.TOO_MANY);
    }

    @Test
    void a_lead_is_between_nothing_and_ten_years() {
        assertThat(refusal("2026-04-01", "2026-04-30", Period.ofDays(-1))).isEqualTo(CommonRefusal.OUT_OF_RANGE);
        assertThat(refusal("2026-04-01", "2026-04-30", Period.ofYears(11))).isEqualTo(CommonRefusal.OUT_OF_RANGE);
    }
}
