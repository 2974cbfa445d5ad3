package dev.annals.content;

import dev.annals.api.campaign.ContentRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an HTML text must not have: markup that would be taken out before it goes out, and values where they could change
 * what the HTML means. An author sees it here rather than missing it in the mail.
 */
final class HtmlCheck {
    /** Attributes that are shown as text, where an escaped value is a value and nothing else. */
    private static final Set<String> SHOWN = Set.of("alt", "title");

    // In CSS these fetch or run something.
    private static final List<String> FORBIDDEN_IN_STYLE = List.of("url(", "expression(", "@import", "-moz-binding");

    private final String template;
    private final List<Tag> tags;
    private final HtmlText html;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Tag> wellPlaced = new HashSet<>();

    HtmlCheck(String template, TagScan scan) {
        this.template = template;
        this.tags = scan.tags();
        this.html = new HtmlText(template, tags);
        findForbidden();
        html.links().stream().filter(Link::isSafe).forEach(link -> wellPlaced.addAll(link.tags()));
        html.elements().forEach(this::allowShown);
        tags.stream()
                .filter(tag -> !wellPlaced.contains(tag) && (isInMarkup(tag) || isInAttribute(tag)))
                .forEach(tag -> find(ContentRefusal.MISPLACED_TAG, scan.source(tag), tag.start()));
    }

    List<Finding> findings() {
        return findings;
    }

    /** Each start tag by itself, for its place; then the whole, for what only shows there. */
    private void findForbidden() {
        Set<String> found = new HashSet<>();
        for (Element element : html.elements()) {
            Set<String> taken = MailHtml.takenOutOf(html.startTag(element));
            taken.forEach(what -> findForbidden(what, element));
            found.addAll(taken);
            if (FORBIDDEN_IN_STYLE.stream().anyMatch(styleOf(element)::contains)) {
                findForbidden(element.normalName() + " style", element);
            }
        }
        for (String what : MailHtml.takenOutOf(html.masked())) {
            if (found.add(what)) {
                find(
                        ContentRefusal.FORBIDDEN_HTML,
                        what,
                        Math.max(0, html.masked().indexOf("<" + what)));
            }
        }
    }

    /** Without what CSS lets stand between the letters of a word: comments and escapes. */
    private static String styleOf(Element element) {
        return element.attr("style").replaceAll("/\\*.*?\\*/|[\\s\\\\]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private void findForbidden(String what, Element element) {
        find(ContentRefusal.FORBIDDEN_HTML, what, element.sourceRange().start().pos());
    }

    private void allowShown(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (SHOWN.contains(attribute.getKey()) && Mask.isIn(attribute.getValue())) {
                var value = HtmlText.valueOf(element, attribute.getKey());
                if (html.isQuoted(value)) {
                    html.tagsIn(value).stream()
                            .filter(tag -> tag.kind() == Tag.Kind.VALUE)
                            .forEach(wellPlaced::add);
                }
            }
        }
    }

    private boolean isInAttribute(Tag tag) {
        return html.elements().stream()
                .anyMatch(element -> element.sourceRange().start().pos() < tag.start()
                        && tag.end() < element.sourceRange().end().pos());
    }

    /** Whether it stands after a less-than sign that begins markup and is not ended. */
    private boolean isInMarkup(Tag tag) {
        int open = template.lastIndexOf('<', tag.start());
        while (open >= 0 && !beginsMarkup(open)) {
            open = template.lastIndexOf('<', open - 1);
        }
        return open >= 0 && template.lastIndexOf('>', tag.start()) < open;
    }

    private boolean beginsMarkup(int lessThan) {
        char next = lessThan + 1 < template.length() ? html.masked().charAt(lessThan + 1) : ' ';
        return Character.isLetter(next) || "/!?".indexOf(next) >= 0 || Mask.isIn("" + next);
    }

    private void find(ContentRefusal code, String what, int offset) {
        findings.add(new Finding(code, what, offset));
    }
}
