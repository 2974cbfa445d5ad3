package dev.annals.content;

import com.samskivert.mustache.Escapers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTML text made ready to be filled in many times. */
final class RenderedHtml {
    private final Template body;
    private final List<Target> targets = new ArrayList<>();

    RenderedHtml(String source) {
        List<Tag> tags = new TagScan(source).tags();
        List<Link> links = List.copyOf(new HtmlText(source, tags).links());
        body = Template.ofHtml(source, tags, links);
        int number = 0;
        for (Link link : links) {
            targets.add(new Target(link.isWeb() ? ++number : 0, source.substring(link.start(), link.end()), link));
        }
    }

    List<MessageLink> links() {
        return targets.stream()
                .filter(target -> target.number > 0)
                .map(target -> new MessageLink(target.number, target.written))
                .toList();
    }

    Optional<String> address(int number, Map<String, Object> values) {
        return targets.stream()
                .filter(target -> target.number == number && number > 0)
                .map(target -> target.template.with(values))
                .findFirst();
    }

    /** What is filled in was escaped; what comes out is looked through once more all the same. */
    String with(Map<String, Object> values, LinkRewriting rewriting) {
        Map<String, Object> all = new HashMap<>(values);
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            String address = target.template.with(values);
            String leadsTo = target.number > 0 ? rewriting.instead(target.number, address) : address;
            all.put(Template.linkName(i), Escapers.HTML.escape(leadsTo));
        }
        return MailHtml.sanitised(body.with(all));
    }

    /** @param number of the link in the web, 0 for another */
    private record Target(int number, String written, Template template) {
        Target(int number, String written, Link link) {
            this(number, written, Template.of(link));
        }
    }
}
