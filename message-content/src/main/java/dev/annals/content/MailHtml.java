package dev.annals.content;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The HTML that mail may have. The same list says what is refused when a content is written and what goes out. */
final class MailHtml {
    private static final String[] ELEMENTS = {
        "a",
        "abbr",
        "address",
        "b",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul"
    };
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowWithoutAttributes("a", "font", "img", "span")
            .allowStyling(CssSchema.DEFAULT)
            .allowAttributes("align", "bgcolor", "class", "dir", "height", "lang", "title", "valign", "width")
            .globally()
            .allowAttributes("border", "cellpadding", "cellspacing", "role", "summary")
            .onElements("table")
            .allowAttributes("colspan", "rowspan", "scope", "nowrap")
            .onElements("td", "th")
            .allowAttributes("span")
            .onElements("col", "colgroup")
            .allowAttributes("color", "face", "size")
            .onElements("font")
            .allowAttributes("start", "type")
            .onElements("ol", "ul", "li")
            .allowAttributes("alt", "border")
            .onElements("img")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, value) -> isLink(value) ? value : null)
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank")
            .onElements("a")
            .allowAttributes("src")
            .matching((element, attribute, value) -> isImage(value) ? value : null)
            .onElements("img")
            .toFactory();

    private MailHtml() {}

    /** The HTML without anything that mail must not have. */
    static String sanitised(String html) {
        return POLICY.sanitize(html);
    }

    /** What sanitising would take out: {@code script}, {@code img onerror}, {@code a href}. */
    static Set<String> takenOutOf(String html) {
        Set<String> taken = new LinkedHashSet<>();
        POLICY.sanitize(html, new Listener(), taken);
        return taken;
    }

    /** An absolute address that a reader may be led to, or a tag that stands for one. */
    private static boolean isLink(String url) {
        return isWeb(url) || url.toLowerCase(Locale.ROOT).startsWith("mailto:") || Mask.firstIn(url) == 0;
    }

    /** An address in the web, whose readers can be counted. */
    static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static boolean isImage(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static final class Listener implements HtmlChangeListener<Set<String>> {
        @Override
        public void discardedTag(@Nullable Set<String> taken, String element) {
            add(taken, element);
        }

        @Override
        public void discardedAttributes(@Nullable Set<String> taken, String element, String... attributes) {
            for (String attribute : attributes) {
                add(taken, element + " " + attribute);
            }
        }

        private static void add(@Nullable Set<String> taken, String what) {
            if (taken != null) {
                taken.add(what);
            }
        }
    }
}
