package dev.annals.query.pipeline;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.pipeline.Accuracy;
import dev.annals.api.pipeline.AccuracyDeal;
import dev.annals.api.pipeline.AccuracyPeriod;
import dev.annals.api.pipeline.AccuracyQuestion;
import dev.annals.api.pipeline.FindAccuracyDeals;
import dev.annals.api.pipeline.GetAccuracy;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.api.query.Point;
import dev.annals.query.pipeline.ForecastTaken.Days;
import dev.annals.query.world.Span;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers how forecasts came true. */
public final class Accuracies {
    /** Deals at any moment up to the answer, since a forecast may have seen them in another currency. */
    private static final String CURRENCIES = """
            SELECT DISTINCT o.currency FROM read_model.opportunity o LEFT JOIN read_model.app_user u
                ON u.id = o.owner_id AND u.valid_from < o.valid_to AND u.valid_to > o.valid_from
            WHERE o.valid_from <= :end AND o.counts_on BETWEEN :from AND :to AND %s
            """;

    private final Worlds worlds;
    private final ReportSettings settings;

    public Accuracies(Worlds worlds, ReportSettings settings) {
        this.worlds = worlds;
        this.settings = settings;
    }

    /** The forecasts of one lead; without one they are taken at the beginning of their periods. */
    private record Leading(@Nullable Period lead, List<ForecastTaken> forecasts) {
        @Nullable
        String name() {
            return lead == null ? null : lead.toString();
        }
    }

    @QueryHandler
    Answer<Accuracy> handle(GetAccuracy query) {
        Worlds history = worlds.of(query.asOf());
        Point end = Span.point(history, query.asOf());
        List<Leading> leadings = leadings(history, query, end);
        return new Span(end, end).ask(history, world -> {
            ReportCurrency currency = currency(world, query.question());
            return new Accuracy(
                    world.position(),
                    currency.code(),
                    query.question().from(),
                    query.question().to(),
                    query.each(),
                    query.by(),
                    leadings.stream()
                            .map(leading -> new AccuracyReport(world, query, currency, settings)
                                    .make(leading.name(), leading.forecasts()))
                            .toList());
        });
    }

    @QueryHandler
    Answer<Page<AccuracyDeal>> handle(FindAccuracyDeals query) {
        Worlds history = worlds.of(query.asOf());
        Point end = Span.point(history, query.asOf());
        AccuracyQuestion question = query.question();
        List<Days> whole = Days.within(question.from(), question.to(), AccuracyPeriod.WHOLE);
        List<ForecastTaken> forecasts = taken(history, whole, query.lead(), end);
        return new Span(end, end)
                .ask(
                        history,
                        world -> AccuracyDealList.page(world, query, forecasts, currency(world, question), settings));
    }

    private List<Leading> leadings(Worlds history, GetAccuracy query, Point end) {
        AccuracyQuestion question = query.question();
        List<Days> periods = Days.within(question.from(), question.to(), query.each());
        List<@Nullable Period> leads = new ArrayList<>(query.leads());
        if (leads.isEmpty()) {
            leads.add(null);
        }
        if (periods.size() * leads.size() > GetAccuracy.MAX_FORECASTS) {
            Map<String, String> most = Map.of("max", "" + GetAccuracy.MAX_FORECASTS);
            throw new Refused(List.of(new Refusal(CommonRefusal.TOO_MANY, "/lead", most)));
        }
        return leads.stream()
                .map(lead -> new Leading(lead, taken(history, periods, lead, end)))
                .toList();
    }

    private List<ForecastTaken> taken(Worlds history, List<Days> periods, @Nullable Period lead, Point end) {
        LocalDate today = LocalDate.ofInstant(end.instant(), settings.zone());
        return ForecastTaken.all(history, periods, lead, today, settings.zone());
    }

    private ReportCurrency currency(World world, AccuracyQuestion question) {
        DealScope filter = DealScope.of(question.filter());
        return ReportCurrency.choose(
                question.currency(),
                settings.baseCurrency(),
                () -> world.sql()
                        .sql(CURRENCIES.formatted(filter.condition()))
                        .params(filter.parameters())
                        .param("end", world.position())
                        .param("from", question.from())
                        .param("to", question.to())
                        .query(String.class)
                        .list());
    }
}
