package dev.annals.server.imports.http;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.pipeline.PipelineRefusal;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.server.imports.job.RowFailure;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.ProblemTexts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words for why a row was left out. */
@Component
class FailureTexts {
    private static final Map<String, RefusalCode> CODES = Stream.<RefusalCode[]>of(
                    ImportRefusal.values(),
                    CommonRefusal.values(),
                    CustomerRefusal.values(),
                    OpportunityRefusal.values(),
                    PipelineRefusal.values(),
                    TicketRefusal.values(),
                    HttpRefusal.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(RefusalCode::name, Function.identity(), (first, second) -> first));

    private final ProblemTexts texts;

    FailureTexts(ProblemTexts texts) {
        this.texts = texts;
    }

    String text(RowFailure failure, Locale locale) {
        RefusalCode code = CODES.get(failure.code());
        return code == null
                ? failure.code()
                : texts.detail(new Refusal(code, failure.pointer(), failure.details()), locale);
    }
}
