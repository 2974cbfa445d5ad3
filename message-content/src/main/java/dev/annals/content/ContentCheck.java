package dev.annals.content;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.campaign.ContentRefusal;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what a content says can be sent; asked when it is written, so that nothing is left to fail at sending. */
public final class ContentCheck {
    private final String pointer;
    private final Medium medium;
    private final List<Refusal> refusals = new ArrayList<>();

    private ContentCheck(String pointer, Medium medium) {
        this.pointer = pointer;
        this.medium = medium;
    }

    /**
     * All that is wrong with the texts of a content, each with its place; empty when it can be sent.
     *
     * @param pointer JSON pointer to the content, empty for the whole
     * @param content in its normal form, see {@link MessageContent#checked}
     */
    public static List<Refusal> of(String pointer, MessageContent content, Medium medium) {
        ContentCheck check = new ContentCheck(pointer, medium);
        check.look(content);
        return check.refusals;
    }

    private void look(MessageContent content) {
        for (int i = 0; i < content.variants().size(); i++) {
            MessageVariant variant = content.variants().get(i);
            for (int j = 0; j < variant.texts().size(); j++) {
                look("/variants/" + i + "/texts/" + j, variant.texts().get(j));
            }
        }
        content.fallbacks().keySet().stream()
                .filter(name -> Variable.named(name).filter(v -> !v.isLink()).isEmpty())
                .forEach(name ->
                        refuse("/fallbacks", new Finding(ContentRefusal.UNKNOWN_VARIABLE, name, 0).valuesIn(name)));
    }

    private void look(String at, MessageText text) {
        lookAtMedium(at, text);
        look(at + "/subject", text.subject(), false);
        look(at + "/text", text.text(), false);
        look(at + "/html", text.html(), true);
    }

    private void lookAtMedium(String at, MessageText text) {
        if (medium == Medium.MAIL && text.subject() == null) {
            refusals.add(new Refusal(CommonRefusal.REQUIRED, pointer + at + "/subject", Map.of()));
        }
        if (medium == Medium.SHORT_MESSAGE && (text.subject() != null || text.html() != null)) {
            refusals.add(new Refusal(ContentRefusal.ONLY_TEXT_ALLOWED, pointer + at, Map.of()));
        }
    }

    private void look(String at, @Nullable String template, boolean isHtml) {
        if (template == null) {
            return;
        }
        TagScan scan = new TagScan(template);
        List<Finding> findings = new ArrayList<>(scan.findings());
        if (isHtml && findings.isEmpty()) {
            findings.addAll(new HtmlCheck(template, scan).findings());
        }
        findings.forEach(
                finding -> refusals.add(new Refusal(finding.code(), pointer + at, finding.valuesIn(template))));
    }

    private void refuse(String at, Map<String, String> values) {
        refusals.add(new Refusal(ContentRefusal.UNKNOWN_VARIABLE, pointer + at, values));
    }
}
