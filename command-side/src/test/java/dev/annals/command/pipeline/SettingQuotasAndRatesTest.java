package dev.annals.command.pipeline;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.pipeline.ChangeExchangeRate;
import dev.annals.api.pipeline.ChangeQuota;
import dev.annals.api.pipeline.ExchangeRateChanged;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.api.pipeline.QuotaChanged;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.api.pipeline.SetExchangeRate;
import dev.annals.api.pipeline.SetQuota;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingQuotasAndRatesTest {
    private static final UUID QUOTA = id(50);
    private static final UUID RATE = id(51);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private final CommandSideFixture annals = CommandSideFixture.start().given(user(OWNER));

    @Test
    void a_quota_is_set_once() {
        annals.when(quota(OWNER)).records(new QuotaSet(QUOTA, OWNER, null, FIRST, LAST, euros("500.00")));
        annals.when(quota(OWNER)).recordsNothing();
        annals.when(quota(null)).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void a_quota_is_for_a_user_who_is_there_or_for_a_team() {
        annals.when(quota(NOBODY)).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
        annals.when(quota(null)).atVersion(1);
    }

    @Test
    void only_real_changes_of_a_quota_are_recorded() {
        annals.given(quota(OWNER));
        annals.when(new ChangeQuota(QUOTA, Patch.set(FIRST), null, Patch.set(euros("600.00"))))
                .records(new QuotaChanged(QUOTA, null, null, Patch.set(euros("600.00"))));
        annals.when(new ChangeQuota(QUOTA, Patch.set(FIRST), null, null)).recordsNothing();
    }

    @Test
    void a_changed_quota_does_not_end_before_it_starts() {
        annals.given(quota(OWNER));
        annals.when(new ChangeQuota(QUOTA, Patch.set(LAST.plusDays(1)), null, null))
                .isRefusedAt("/to", CommonRefusal.RANGE_REVERSED);
    }

    @Test
    void a_rate_is_set_once() {
        annals.when(rate("7.8")).records(new ExchangeRateSet(RATE, "EUR", "CNY", new BigDecimal("7.8"), FIRST));
        annals.when(rate("7.8")).recordsNothing();
        annals.when(rate("7.9")).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_real_changes_of_a_rate_are_recorded() {
        annals.given(rate("7.8"));
        annals.when(new ChangeExchangeRate(RATE, Patch.set(new BigDecimal("7.80")), Patch.set(FIRST)))
                .recordsNothing();
        annals.when(new ChangeExchangeRate(RATE, Patch.set(new BigDecimal("7.9")), null))
                .records(new ExchangeRateChanged(RATE, Patch.set(new BigDecimal("7.9")), null));
    }

    @Test
    void an_unknown_quota_or_rate_is_not_found() {
        annals.when(new ChangeQuota(RATE, null, null, Patch.set(euros("1.00")))).isRefused(CommonRefusal.NOT_FOUND);
        annals.when(new ChangeExchangeRate(OWNER, null, Patch.set(FIRST))).isRefused(CommonRefusal.NOT_FOUND);
    }

    private static SetQuota quota(@Nullable UUID owner) {
        return new SetQuota(QUOTA, owner, owner == null ? "North" : null, FIRST, LAST, euros("500.00"));
    }

    private static SetExchangeRate rate(String rate) {
        return new SetExchangeRate(RATE, "EUR", "CNY", new BigDecimal(rate), FIRST);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
