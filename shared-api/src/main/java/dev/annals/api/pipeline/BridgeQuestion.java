package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.query.AsOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which moments the pipeline is compared, and which deals are meant.
 *
 * <p>A deal counts at a moment when it is open then, the filter holds for it then (a team by the team that its owner
 * was in then) and it was then expected to close in the period. The filter and the period are thus applied to both ends
 * alike, and so are the forecast categories: omitted deals are open ones and count.
 *
 * @param from an instant or a position
 * @param to likewise, not before {@code from}; the moment of the answer when absent
 * @param periodFrom first day on which a deal may be expected to close; any day before when absent
 * @param periodTo last such day; any day after when absent. Without both no deal is pulled in or pushed out
 * @param currency to report in; else the configured base currency, else the single one of the deals, else refused with
 *     CURRENCY_REQUIRED
 */
public record BridgeQuestion(
        AsOf from,
        @Nullable AsOf to,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String currency,
        DealFilter filter) {
    public BridgeQuestion {
        Check check = new Check();
        check.date("periodFrom", periodFrom);
        check.date("periodTo", periodTo);
        check.range("periodTo", periodFrom, periodTo);
        ReportRules.currency(check, currency);
        check.done();
    }

    /** The same up to another moment. */
    public BridgeQuestion upTo(AsOf moment) {
        return new BridgeQuestion(from, moment, periodFrom, periodTo, currency, filter);
    }
}
