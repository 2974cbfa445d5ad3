package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.annals.api.query.Point;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the open pipeline came from one moment to another. To the smallest unit of the currency, for any two moments and any
 * filter:
 *
 * <p>end = start + new + pulledIn + reopened + entered + increased − decreased + rates − pushedOut − won − lost − left −
 * withdrawn
 *
 * <p>Every line is told in {@link BridgeLine}. Every deal is converted and rounded on its own, by the rates as they were
 * known at the end that its value belongs to: one that counts is converted for the date of that end in the company's time
 * zone. A change of the amount is converted at the second end, so all that is left over of a deal that counted at both is
 * due to the rate. A deal that cannot be converted at an end is worth nothing there, and named among the missing.
 *
 * @param position of the second moment: the answer holds for it
 * @param currency of every amount; absent when there is no deal and no base currency
 * @param convertedAtStart how what counted at the first moment was converted
 * @param convertedAtEnd how what counts, or went, was converted at the second one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bridge(
        long position,
        @Nullable String currency,
        Point from,
        Point to,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        BridgeSum start,
        @JsonProperty("new") BridgeSum opened,
        BridgeSum pulledIn,
        BridgeSum reopened,
        BridgeSum entered,
        BridgeSum increased,
        BridgeSum decreased,
        BridgeSum rates,
        BridgeExit pushedOut,
        BridgeExit won,
        BridgeExit lost,
        BridgeExit left,
        BridgeExit withdrawn,
        BridgeSum end,
        Conversion convertedAtStart,
        Conversion convertedAtEnd) {}
