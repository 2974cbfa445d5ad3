package dev.annals.content;

import com.samskivert.mustache.Mustache;
import dev.annals.content.MessageValues.As;
import java.util.List;
import java.util.Map;

/**
 * A text with places for values. The engine never sees what an author wrote between braces, only names that were made
 * here, which say what the value becomes; so it escapes nothing by itself.
 */
final class Template {
    private static final Mustache.Compiler ENGINE =
            Mustache.compiler().escapeHTML(false).standardsMode(true);

    private final com.samskivert.mustache.Template compiled;

    private Template(String rewritten) {
        compiled = ENGINE.compile(rewritten);
    }

    /** A text in which every value becomes the same. */
    static Template of(String source, As as) {
        return new Template(rewritten(source, 0, source.length(), new TagScan(source).tags(), as));
    }

    /** An address: its one value is the address itself, or its values stand in its query. */
    static Template of(Link link) {
        As as = link.isVariable() ? As.PLAIN : As.QUERY;
        return new Template(Mask.replace(
                link.address(),
                link.tags().stream().map(tag -> engineTag(tag, as)).toList()));
    }

    /** HTML in which the n-th link is filled in under the name of {@link #linkName}. */
    static Template ofHtml(String source, List<Tag> tags, Iterable<Link> links) {
        StringBuilder rewritten = new StringBuilder();
        int from = 0;
        int number = 0;
        for (Link link : links) {
            rewritten.append(rewritten(source, from, link.start(), tags, As.HTML));
            String quote = link.isQuoted() ? "" : "\"";
            rewritten
                    .append(quote)
                    .append("{{")
                    .append(linkName(number++))
                    .append("}}")
                    .append(quote);
            from = link.end();
        }
        return new Template(rewritten
                .append(rewritten(source, from, source.length(), tags, As.HTML))
                .toString());
    }

    static String linkName(int index) {
        return "LINK:" + index;
    }

    String with(Map<String, Object> values) {
        return compiled.execute(values);
    }

    private static String rewritten(String source, int from, int to, List<Tag> tags, As as) {
        StringBuilder rewritten = new StringBuilder();
        int at = from;
        for (Tag tag : tags) {
            if (tag.start() >= from && tag.end() <= to) {
                rewritten.append(source, at, tag.start()).append(engineTag(tag, as));
                at = tag.end();
            }
        }
        return rewritten.append(source, at, to).toString();
    }

    private static String engineTag(Tag tag, As as) {
        return switch (tag.kind()) {
            case VALUE -> "{{" + as.nameOf(tag.name()) + "}}";
            case IF_SET -> "{{#" + As.SET.nameOf(tag.name()) + "}}";
            case UNLESS_SET -> "{{^" + As.SET.nameOf(tag.name()) + "}}";
            case END -> "{{/" + As.SET.nameOf(tag.name()) + "}}";
            case COMMENT -> "{{!}}";
        };
    }
}
