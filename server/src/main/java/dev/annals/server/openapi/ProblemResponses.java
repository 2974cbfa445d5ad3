package dev.annals.server.openapi;

import dev.annals.api.CommonRefusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.query.QueryRefusal;
import dev.annals.journal.JournalRefusal;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.Problem;
import dev.annals.server.problem.Problems;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The problems that an operation can answer, by status. */
final class ProblemResponses {
    private static final List<RefusalCode> ALWAYS = List.of(
            HttpRefusal.UNAUTHENTICATED,
            HttpRefusal.MISSING_PERMISSION,
            HttpRefusal.BAD_PARAMETER,
            HttpRefusal.UNEXPECTED);
    private static final List<RefusalCode> ONE = List.of(CommonRefusal.NOT_FOUND);
    private static final List<RefusalCode> CHANGES = List.of(
            HttpRefusal.MALFORMED_JSON,
            HttpRefusal.UNKNOWN_FIELD,
            HttpRefusal.WRONG_TYPE,
            HttpRefusal.IDEMPOTENCY_IN_PROGRESS,
            CommonRefusal.ID_IN_USE,
            CommonRefusal.STALE_VERSION,
            HttpRefusal.BODY_TOO_LARGE,
            HttpRefusal.UNSUPPORTED_MEDIA_TYPE,
            CommonRefusal.REQUIRED,
            HttpRefusal.IDEMPOTENCY_KEY_REUSED,
            JournalRefusal.JOURNAL_BUSY);
    private static final List<RefusalCode> READS = List.of(
            HttpRefusal.UNKNOWN_PARAMETER,
            QueryRefusal.BAD_AS_OF,
            QueryRefusal.AS_OF_IN_FUTURE,
            QueryRefusal.AS_OF_BEFORE_FIRST_EVENT,
            HttpRefusal.NOT_ACCEPTABLE,
            QueryRefusal.NOT_YET_VISIBLE);

    private final RecordSchemas schemas;

    ProblemResponses(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    void describe(Operation operation, boolean change, boolean one) {
        List<RefusalCode> codes = new ArrayList<>(ALWAYS);
        codes.addAll(change ? CHANGES : READS);
        if (one) {
            codes.addAll(ONE);
        }
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        new TreeMap<>(codes.stream()
                        .collect(Collectors.groupingBy(
                                code -> Problems.status(code).value())))
                .forEach((status, ofStatus) ->
                        operation.getResponses().addApiResponse(String.valueOf(status), response(status, ofStatus)));
    }

    private ApiResponse response(int status, List<RefusalCode> codes) {
        RefusalCode first = codes.getFirst();
        Map<String, Object> example =
                Map.of("type", Problems.type(first), "status", status, "code", first.name(), "errors", List.of());
        return new ApiResponse()
                .description(codes.stream().map(RefusalCode::name).collect(Collectors.joining(", ")))
                .content(Bodies.content("application/problem+json", schemas.of(Problem.class), example));
    }
}
