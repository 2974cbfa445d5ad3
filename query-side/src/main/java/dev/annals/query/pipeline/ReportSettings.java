package dev.annals.query.pipeline;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What reports take for granted.
 *
 * @param zone the company's time zone, which decides what day it is
 * @param baseCurrency currency to report in when a question names none
 */
public record ReportSettings(ZoneId zone, @Nullable String baseCurrency) {}
