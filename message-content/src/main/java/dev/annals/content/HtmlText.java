package dev.annals.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** A template read as HTML, with each place as it is in the template. */
final class HtmlText {
    private final List<Tag> tags;
    private final String masked;
    private final Document document;

    HtmlText(String template, List<Tag> tags) {
        this.tags = tags;
        this.masked = Mask.of(template, tags);
        this.document = Parser.htmlParser().setTrackPosition(true).parseInput(masked, "");
    }

    String masked() {
        return masked;
    }

    /** Elements that are really written there, in their order. */
    List<Element> elements() {
        return document.getAllElements().stream()
                .filter(element -> element.sourceRange().isTracked())
                .filter(element -> element.sourceRange().end().pos()
                        > element.sourceRange().start().pos())
                .toList();
    }

    /** The start tag of an element as it is written; one that is not ended is ended by the text. */
    String startTag(Element element) {
        Range range = element.sourceRange();
        return masked.substring(range.start().pos(), Math.min(range.end().pos(), masked.length()));
    }

    /** Every link, in their order. An element that the parser had to repeat counts once. */
    Collection<Link> links() {
        TreeMap<Integer, Link> links = new TreeMap<>();
        for (Element element : elements()) {
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                Range value = valueOf(element, "href");
                links.put(value.start().pos(), link(element.attr("href"), value));
            }
        }
        return links.values();
    }

    private Link link(String address, Range value) {
        return new Link(
                address.strip(), tagsIn(value), value.start().pos(), value.end().pos(), isQuoted(value));
    }

    static Range valueOf(Element element, String attribute) {
        return element.attributes().sourceRange(attribute).valueRange();
    }

    boolean isQuoted(Range value) {
        char before = masked.charAt(Math.max(0, value.start().pos() - 1));
        return before == '"' || before == '\'';
    }

    List<Tag> tagsIn(Range range) {
        List<Tag> within = new ArrayList<>();
        for (Tag tag : tags) {
            if (tag.start() >= range.start().pos() && tag.end() <= range.end().pos()) {
                within.add(tag);
            }
        }
        return within;
    }
}
