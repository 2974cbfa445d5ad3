package dev.annals.server.imports.http;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.http.Origins;
import dev.annals.server.http.Resource;
import dev.annals.server.imports.job.ImportJob;
import dev.annals.server.imports.job.Imports;
import dev.annals.server.imports.job.Upload;
import dev.annals.server.problem.ProblemTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports: begin one, see how far it is, read what it left out, take it back. */
@RestController
@RequestMapping(Resource.BASE + "/imports")
@Tag(name = "Imports")
class ImportsController {
    private static final int SHOWN = 20;
    private static final int LISTED = 100;

    private final Imports imports;
    private final Origins origins;
    private final ProblemTexts problemTexts;
    private final FailureTexts texts;
    private final Clock clock;

    ImportsController(Imports imports, Origins origins, ProblemTexts problemTexts, FailureTexts texts, Clock clock) {
        this.imports = imports;
        this.origins = origins;
        this.problemTexts = problemTexts;
        this.texts = texts;
        this.clock = clock;
    }

    /** The latest imports. */
    record ImportList(List<ImportView> items) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Begin an import of CSV files with a mapping; as a dry run, only look at every row")
    ResponseEntity<ImportView> begin(
            @RequestParam MultipartFile mapping,
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        List<Upload> uploads = files.stream()
                .map(file -> new Upload(nameOf(file), file::getInputStream))
                .toList();
        String text = new String(mapping.getBytes(), StandardCharsets.UTF_8);
        ImportJob job = imports.begin(text, uploads, dryRun, origins.of(request));
        return ResponseEntity.accepted()
                .location(URI.create(Resource.BASE + "/imports/" + job.id()))
                .body(view(job, null));
    }

    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.isBlank()) {
            throw Refused.because(ImportRefusal.UNKNOWN_FILE, Map.of("file", "?"));
        }
        return name;
    }

    @GetMapping
    @Operation(summary = "The latest imports, newest first")
    ImportList latest() {
        return new ImportList(
                imports.latest(LISTED).stream().map(job -> view(job, null)).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import has come, and the first rows that it left out")
    ImportView one(@PathVariable UUID id, HttpServletRequest request) {
        Locale locale = locale(request);
        ImportJob job = imports.find(id);
        List<ImportView.RowError> errors = imports.firstFailures(id, SHOWN).stream()
                .map(failure -> new ImportView.RowError(
                        failure.file(), failure.line(), failure.code(), failure.pointer(), texts.text(failure, locale)))
                .toList();
        return view(job, errors);
    }

    @GetMapping(value = "/{id}/failures", produces = "text/csv")
    @Operation(summary = "The rows that an import left out, as they were, with the reason before each")
    void failures(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        imports.find(id);
        Locale locale = locale(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"failures.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        FailuresCsv csv = new FailuresCsv(out, failure -> texts.text(failure, locale));
        imports.failures(id, file, csv::write);
        csv.finish();
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Take an import back by compensating events")
    ResponseEntity<ImportView> undo(@PathVariable UUID id) {
        return ResponseEntity.accepted().body(view(imports.undo(id), null));
    }

    private ImportView view(ImportJob job, @Nullable List<ImportView.RowError> errors) {
        return ImportView.of(job, errors, imports.left(job.id(), SHOWN), clock.instant());
    }

    private Locale locale(HttpServletRequest request) {
        return problemTexts.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
