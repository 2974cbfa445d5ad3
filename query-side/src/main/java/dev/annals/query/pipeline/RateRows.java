package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.pipeline.Conversion;
import dev.annals.api.pipeline.MissingRate;
import dev.annals.api.pipeline.UsedRate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Gathers which rates a report used and which are missing, from rows of {@link #COLUMNS}. */
final class RateRows {
    static final String COLUMNS =
            "currency, rate_id, rate, from_date, inverted, count(*) AS deals, sum(amount) AS amount";
    static final String GROUPS =
            "GROUP BY currency, rate_id, rate, from_date, inverted ORDER BY currency, from_date, inverted, rate_id";

    private final ReportCurrency currency;
    private final Map<String, Long> quotasWithoutRate;
    private final List<UsedRate> used = new ArrayList<>();
    private final Map<String, MissingRate> missing = new TreeMap<>();

    RateRows(ReportCurrency currency, Map<String, Long> quotasWithoutRate) {
        this.currency = currency;
        this.quotasWithoutRate = quotasWithoutRate;
        quotasWithoutRate.forEach((from, quotas) ->
                missing.put(from, new MissingRate(from, currency.sqlCode(), 0, nothing(from), quotas)));
    }

    void add(ResultSet row) throws SQLException {
        String from = row.getString("currency");
        if (row.getObject("rate_id") == null) {
            missing.put(from, missing(row, from));
        } else {
            used.add(used(row, from));
        }
    }

    Conversion conversion(LocalDate today) {
        return new Conversion(Conversion.CLOSE_DATE, today, used, List.copyOf(missing.values()));
    }

    private MissingRate missing(ResultSet row, String from) throws SQLException {
        Money left = new Money(row.getBigDecimal("amount"), from);
        return new MissingRate(
                from, currency.sqlCode(), row.getLong("deals"), left, quotasWithoutRate.getOrDefault(from, 0L));
    }

    private static Money nothing(String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(BigDecimal.ZERO.setScale(decimals), currency);
    }

    private UsedRate used(ResultSet row, String from) throws SQLException {
        return new UsedRate(
                row.getObject("rate_id", UUID.class),
                from,
                currency.sqlCode(),
                row.getBigDecimal("rate"),
                row.getObject("from_date", LocalDate.class),
                row.getBoolean("inverted"),
                row.getLong("deals"));
    }
}
