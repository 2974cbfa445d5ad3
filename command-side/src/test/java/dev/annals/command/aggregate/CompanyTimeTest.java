package dev.annals.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.MetaKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class CompanyTimeTest {
    private final CompanyTime time = new CompanyTime(
            Clock.fixed(Instant.parse("2026-11-22T20:00:00.123456789Z"), ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"));

    @Test
    void now_is_as_precise_as_what_is_recorded() {
        assertThat(time.effective(MetaData.emptyInstance())).isEqualTo(Instant.parse("2026-11-22T20:00:00.123456Z"));
    }

    @Test
    void a_command_may_state_an_earlier_time() {
        assertThat(time.effective(MetaData.with(MetaKeys.OCCURRED_AT, "2026-01-01T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void the_day_is_the_one_where_the_company_is() {
        assertThat(time.effectiveDate(MetaData.emptyInstance())).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
