package dev.annals.content;

import dev.annals.api.campaign.ContentRefusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The tags of a template and what is wrong with them. Only what is understood here gets to the template engine, whose
 * own reading is more generous: it takes an unclosed tag for text and says no columns.
 */
final class TagScan {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    // Include, parent, block, new delimiters, values as they are.
    private static final String FORBIDDEN = "><$={&";

    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Tag> sections = new ArrayDeque<>();

    TagScan(String text) {
        this.text = text;
        for (int start = text.indexOf(OPEN); start >= 0; ) {
            int close = text.indexOf(CLOSE, start + OPEN.length());
            if (close < 0) {
                find(ContentRefusal.TEMPLATE_SYNTAX, text.substring(start), start);
                break;
            }
            take(text.substring(start + OPEN.length(), close), start, close + CLOSE.length());
            start = text.indexOf(OPEN, close + CLOSE.length());
        }
        sections.forEach(open -> find(ContentRefusal.TEMPLATE_SYNTAX, source(open), open.start()));
        refuseMasks();
    }

    List<Tag> tags() {
        return tags;
    }

    List<Finding> findings() {
        return findings;
    }

    String source(Tag tag) {
        return text.substring(tag.start(), tag.end());
    }

    private void take(String inside, int start, int end) {
        String content = inside.strip();
        if (content.startsWith("!")) {
            tags.add(new Tag(Tag.Kind.COMMENT, "", start, end));
        } else if (content.isEmpty() || content.contains(OPEN)) {
            find(ContentRefusal.TEMPLATE_SYNTAX, text.substring(start, end), start);
        } else if (FORBIDDEN.indexOf(content.charAt(0)) >= 0) {
            find(ContentRefusal.FORBIDDEN_TAG, text.substring(start, end), start);
        } else {
            known(tag(content, start, end));
        }
    }

    private static Tag tag(String content, int start, int end) {
        Tag.Kind kind = switch (content.charAt(0)) {
            case '#' -> Tag.Kind.IF_SET;
            case '^' -> Tag.Kind.UNLESS_SET;
            case '/' -> Tag.Kind.END;
            default -> Tag.Kind.VALUE;
        };
        String name = kind == Tag.Kind.VALUE ? content : content.substring(1).strip();
        return new Tag(kind, name, start, end);
    }

    private void known(Tag tag) {
        if (Variable.named(tag.name()).isEmpty()) {
            find(ContentRefusal.UNKNOWN_VARIABLE, tag.name(), tag.start());
        }
        tags.add(tag);
        switch (tag.kind()) {
            case IF_SET, UNLESS_SET -> sections.push(tag);
            case END -> close(tag);
            case VALUE, COMMENT -> {}
        }
    }

    private void close(Tag end) {
        Tag open = sections.poll();
        if (open == null || !open.name().equals(end.name())) {
            find(ContentRefusal.TEMPLATE_SYNTAX, source(end), end.start());
        }
    }

    /** Characters that stand for tags elsewhere; they mean nothing in any text. */
    private void refuseMasks() {
        int mask = Mask.firstIn(text);
        if (mask >= 0) {
            find(ContentRefusal.TEMPLATE_SYNTAX, "U+" + Integer.toHexString(text.charAt(mask)), mask);
        }
    }

    private void find(ContentRefusal code, String what, int offset) {
        findings.add(new Finding(code, what, offset));
    }
}
