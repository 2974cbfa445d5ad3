package dev.annals.server.privacy;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.annals.server.evidence.ReportRow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** What is held about somebody, for people to read and to print. It fetches nothing and runs nothing. */
final class SubjectReport {
    private static final Template TEMPLATE = template();

    private SubjectReport() {}

    static String of(SubjectExport export, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "privacy.report",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, Object> page = new HashMap<>();
        texts.keySet().forEach(key -> page.put(key, texts.getString(key)));
        page.put("language", language.toLanguageTag());
        page.put("subject", export.subject().toString());
        page.put("events", export.events());
        page.put("rows", export.entries().stream().map(ReportRow::of).toList());
        return TEMPLATE.execute(page);
    }

    /** Values are escaped; the template decides nothing but whether there is one. */
    private static Template template() {
        try (Reader source = new InputStreamReader(
                Objects.requireNonNull(SubjectReport.class.getResourceAsStream("/privacy/report.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
