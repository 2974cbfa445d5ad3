package dev.annals.api.pipeline;

import dev.annals.api.Check;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What makes the questions for reports. */
final class ReportRules {
    private ReportRules() {}

    static void period(LocalDate from, LocalDate to, @Nullable String currency) {
        Check check = new Check();
        days(check, check.required("from", from), check.required("to", to));
        currency(check, currency);
        check.done();
    }

    static void days(Check check, @Nullable LocalDate from, @Nullable LocalDate to) {
        check.date("from", from);
        check.date("to", to);
        check.range("to", from, to);
    }

    static void currency(Check check, @Nullable String currency) {
        if (currency != null) {
            check.currency("currency", currency);
        }
    }
}
