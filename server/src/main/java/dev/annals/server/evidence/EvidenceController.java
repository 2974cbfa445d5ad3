package dev.annals.server.evidence;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence for somebody who has nothing but public keys. */
@RestController
@RequestMapping(Resource.BASE + "/audit/evidence")
@Tag(name = "Audit")
class EvidenceController {
    private static final int MOST_EARLIER = 100;

    private final Exhibits exhibits;
    private final EvidenceArchive archive;

    EvidenceController(Exhibits exhibits, EvidenceArchive archive) {
        this.exhibits = exhibits;
        this.archive = archive;
    }

    @GetMapping(produces = "application/zip")
    @Operation(
            summary = "An archive that proves what was recorded of an entity, in a range or at all",
            description = "docs/verify.md says how it is verified. Ask for an entity, a range or the whole history.")
    void evidence(
            @RequestParam(required = false) @Parameter(description = "As in customer:<id>") @Nullable String entity,
            @RequestParam(required = false) @Parameter(description = "First position, or an instant") @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(description = "Last position, or the instant before which it was recorded")
                    @Nullable
                    String to,
            @RequestParam(required = false) @Parameter(description = "True for everything") @Nullable Boolean history,
            @RequestParam(required = false)
                    @Parameter(description = "Sizes of checkpoints that you kept, separated by commas")
                    @Nullable
                    String earlier,
            @RequestParam(defaultValue = "en") @Parameter(description = "Of the report: en or zh-CN") String lang,
            AsOf asOf,
            HttpServletResponse response)
            throws IOException {
        Subject subject = Subject.of(entity, from, to, history);
        Exhibit exhibit = exhibits.find(subject, asOf, sizes(earlier), language(lang));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + exhibit.fileName() + "\"");
        response.setHeader("Annals-Position", Long.toString(exhibit.checkpoint().size()));
        archive.write(exhibit, response.getOutputStream());
    }

    private static List<Long> sizes(@Nullable String earlier) {
        if (earlier == null) {
            return List.of();
        }
        List<String> sizes = Arrays.asList(earlier.split(",", MOST_EARLIER + 1));
        if (sizes.size() > MOST_EARLIER || !sizes.stream().allMatch(size -> size.matches("\\d{1,18}"))) {
            throw Refused.at("/earlier", HttpRefusal.BAD_PARAMETER);
        }
        return sizes.stream().map(Long::valueOf).toList();
    }

    private static Locale language(String tag) {
        return switch (tag) {
            case "en" -> Locale.ENGLISH;
            case "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            default -> throw Refused.at("/lang", HttpRefusal.BAD_PARAMETER);
        };
    }
}
