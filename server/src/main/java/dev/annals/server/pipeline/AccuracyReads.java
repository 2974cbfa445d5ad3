package dev.annals.server.pipeline;

import dev.annals.api.Refused;
import dev.annals.api.pipeline.Accuracy;
import dev.annals.api.pipeline.AccuracyDeal;
import dev.annals.api.pipeline.AccuracyDimension;
import dev.annals.api.pipeline.AccuracyPeriod;
import dev.annals.api.pipeline.AccuracyQuestion;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.FindAccuracyDeals;
import dev.annals.api.pipeline.GetAccuracy;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Dimension;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How forecasts came true. */
@RestController
@RequestMapping(Resource.BASE + "/pipeline/accuracy")
@Tag(name = "Pipeline")
class AccuracyReads {
    private final Reads reads;

    AccuracyReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "How forecasts came true: bias, WAPE, Brier score and calibration",
            description =
                    "Judges the forecasts of all months (`each=month`), quarters or of the `whole`, as far as they are"
                            + " over. `lead` says how long before the end of a period its forecast is taken, as in `P30D` or"
                            + " `P30D,P60D`; without it, forecasts are taken at the beginning of the period. `by` is `owner`, `team`,"
                            + " `stage`, `category` or `pipeline`.")
    Reading<Accuracy> accuracy(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "month") String each,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String currency,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetAccuracy(
                new AccuracyQuestion(from, to, currency, filter),
                period(each),
                leads(lead),
                Dimension.of(AccuracyDimension.class, by, AccuracyDimension.NONE),
                asOf));
    }

    @GetMapping("/deals")
    @Operation(
            summary = "The deals behind one forecast and what it came to",
            description =
                    "The days from `from` to `to` are one period; `lead` as there, one of it. Those that were most off"
                            + " come first.")
    Listing<AccuracyDeal> deals(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String currency,
            DealFilter filter,
            Listed listed) {
        AccuracyQuestion question = new AccuracyQuestion(from, to, currency, filter);
        Period one = lead == null ? null : lead(lead);
        return reads.list(
                AccuracyDeal.class,
                listed,
                (request, asOf) -> new FindAccuracyDeals(
                        question, one, request.limit(), request.cursor(), asAsked(listed.asOf(), asOf)));
    }

    /** An instant stays one on every page: it decides whether the period was over. */
    private static AsOf asAsked(AsOf asked, AsOf pinned) {
        return asked.moment() instanceof AsOf.AtInstant ? asked : pinned;
    }

    private static AccuracyPeriod period(String each) {
        return Arrays.stream(AccuracyPeriod.values())
                .filter(period -> period.name().toLowerCase(Locale.ROOT).equals(each))
                .findFirst()
                .orElseThrow(() -> Refused.at("/each", HttpRefusal.BAD_PARAMETER));
    }

    private static List<Period> leads(@Nullable String texts) {
        return texts == null
                ? List.of()
                : Arrays.stream(texts.split(",", -1)).map(AccuracyReads::lead).toList();
    }

    private static Period lead(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException noPeriod) {
            throw Refused.at("/lead", HttpRefusal.BAD_PARAMETER);
        }
    }
}
