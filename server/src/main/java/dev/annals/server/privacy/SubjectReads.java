package dev.annals.server.privacy;

import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is held about somebody, for them to have. */
@RestController
@RequestMapping(Resource.BASE + "/privacy/subjects")
@Tag(name = "Privacy")
class SubjectReads {
    private final SubjectExports exports;

    SubjectReads(SubjectExports exports) {
        this.exports = exports;
    }

    @GetMapping("/{id}/export")
    @Operation(
            summary = "Everything that is held about a customer, with where each value comes from",
            description = "All that happened to it, to its deals, tickets and memberships, as the audit has it.")
    Reading<SubjectExport> export(@PathVariable UUID id, AsOf asOf) {
        return new Reading<>(exports.of(id, asOf), null);
    }

    @GetMapping(path = "/{id}/report", produces = "text/html;charset=UTF-8")
    @Operation(summary = "The same for people to read and to print, in English or Chinese")
    ResponseEntity<String> report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "en") @Parameter(description = "en or zh-CN") String lang,
            AsOf asOf) {
        Locale language = language(lang);
        Answer<SubjectExport> export = exports.of(id, asOf);
        return ResponseEntity.ok()
                .header("Annals-Position", Long.toString(export.position()))
                .body(SubjectReport.of(export.body(), language));
    }

    private static Locale language(String tag) {
        return switch (tag) {
            case "en" -> Locale.ENGLISH;
            case "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            default -> throw Refused.at("/lang", HttpRefusal.BAD_PARAMETER);
        };
    }
}
