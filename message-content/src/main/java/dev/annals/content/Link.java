package dev.annals.content;

import java.util.List;

/**
 * Where an HTML text leads its reader.
 *
 * @param address with its tags masked, character references resolved
 * @param tags the masked ones
 * @param start where the address begins in the HTML, after its quote
 * @param end after it, before its quote
 * @param isQuoted whether it has quotes
 */
record Link(String address, List<Tag> tags, int start, int end, boolean isQuoted) {

    /** Whether it leads into the web: then who follows it can be counted. */
    boolean isWeb() {
        return MailHtml.isWeb(address);
    }

    /** Whether it is nothing but one variable. */
    boolean isVariable() {
        return tags.size() == 1
                && address.length() == tags.getFirst().end() - tags.getFirst().start();
    }

    /** Values stand only where they cannot lead elsewhere: after the question mark, or as the whole of a link. */
    boolean isSafe() {
        boolean onlyValues = tags.stream().allMatch(tag -> tag.kind() == Tag.Kind.VALUE);
        if (isVariable()) {
            return onlyValues
                    && Variable.named(tags.getFirst().name())
                            .filter(Variable::isLink)
                            .isPresent();
        }
        int query = address.indexOf('?');
        return onlyValues && isQuoted && query >= 0 && query < Mask.firstIn(address);
    }
}
