package dev.annals.content;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What an HTML text says to who reads no HTML. */
final class PlainText implements NodeVisitor {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "table", "ul", "ol", "dl", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LINES = Set.of("tr", "li", "dt", "dd", "hr", "address", "caption");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(String html) {
        PlainText plain = new PlainText();
        Jsoup.parse(html).body().traverse(plain);
        return plain.text
                .toString()
                .replaceAll("[ \\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
        } else if (node instanceof Element element) {
            breakAt(element);
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> text.append("- ");
                case "img" -> text.append(element.attr("alt"));
                default -> {}
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String address = element.attr("href");
            if (!address.isEmpty() && !element.text().equals(address)) {
                text.append(" (").append(address).append(')');
            }
            breakAt(element);
        }
    }

    private void breakAt(Element element) {
        String name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            text.append("\n\n");
        } else if (LINES.contains(name) && !text.toString().endsWith("\n")) {
            text.append('\n');
        } else if (CELLS.contains(name)) {
            text.append(' ');
        }
    }
}
