package dev.annals.server.evidence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.FindAuditAt;
import dev.annals.api.query.AsOf;
import dev.annals.server.dispatch.Queries;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the events of an archive say, for people to read and to print: who did what when and why, field by field, as
 * the audit has it. It fetches nothing and runs nothing.
 */
@Component
class EvidenceReport {
    private static final int BATCH = 200;
    private static final Template TEMPLATE = template();

    private final Queries queries;

    EvidenceReport(Queries queries) {
        this.queries = queries;
    }

    void write(Exhibit exhibit, Writer out) {
        ResourceBundle texts = texts(exhibit);
        Map<String, Object> page = new HashMap<>();
        texts.keySet().forEach(key -> page.put(key, texts.getString(key)));
        page.put("language", exhibit.language().toLanguageTag());
        page.put("about", about(exhibit, texts));
        page.put("events", exhibit.events());
        page.put("origin", exhibit.checkpoint().checkpoint().origin());
        page.put("size", exhibit.checkpoint().size());
        page.put("root", exhibit.checkpoint().checkpoint().root().toString());
        page.put("signedAt", ReportRow.time(exhibit.checkpoint().signedAt()));
        page.put("rows", (Iterable<ReportRow>) () -> rows(exhibit).iterator());
        TEMPLATE.execute(page, out);
    }

    private Stream<ReportRow> rows(Exhibit exhibit) {
        List<Long> positions = exhibit.kind() == Exhibit.Kind.ENTITY
                ? exhibit.positions()
                : LongStream.rangeClosed(exhibit.from(), exhibit.to()).boxed().toList();
        AsOf asOf = new AsOf.AtPosition(exhibit.checkpoint().size());
        return IntStream.iterate(0, from -> from < positions.size(), from -> from + BATCH)
                .mapToObj(from -> positions.subList(from, Math.min(from + BATCH, positions.size())))
                .map(batch -> entries(batch, asOf))
                .flatMap(Collection::stream)
                .map(ReportRow::of);
    }

    private List<AuditEntry> entries(List<Long> positions, AsOf asOf) {
        return queries.ask(new FindAuditAt(positions, asOf)).body();
    }

    private static String about(Exhibit exhibit, ResourceBundle texts) {
        return exhibit.entity() != null
                ? exhibit.entity().toString()
                : texts.getString("range")
                        .replace("{from}", Long.toString(exhibit.from()))
                        .replace("{to}", Long.toString(exhibit.to()));
    }

    private static ResourceBundle texts(Exhibit exhibit) {
        return ResourceBundle.getBundle(
                "evidence.report",
                exhibit.language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Values are escaped; the template decides nothing but whether there is one. */
    private static Template template() {
        try (Reader source = new InputStreamReader(
                Objects.requireNonNull(EvidenceReport.class.getResourceAsStream("/evidence/report.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
