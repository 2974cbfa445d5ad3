package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What makes variants and texts the content of a campaign, whatever their templates say. */
final class ContentRules {
    private static final int WHOLE = 100;

    private final Check check;
    private final String pointer;

    ContentRules(Check check, String pointer) {
        this.check = check;
        this.pointer = pointer;
    }

    MessageContent checked(MessageContent content) {
        return new MessageContent(variants(content.variants()), fallbacks(content.fallbacks()));
    }

    private List<MessageVariant> variants(@Nullable List<@Nullable MessageVariant> variants) {
        String at = pointer + "/variants";
        if (!isListOf(at, variants, ContentLimits.VARIANTS)) {
            return List.of();
        }
        List<MessageVariant> checked = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < Objects.requireNonNull(variants).size(); i++) {
            MessageVariant variant = check.required(at + "/" + i, variants.get(i));
            if (variant != null) {
                MessageVariant good = variant(at + "/" + i, variant, variants.size() == 1);
                if (!names.add(good.name())) {
                    check.refuse(at + "/" + i + "/name", ContentRefusal.DUPLICATE_VARIANT);
                }
                checked.add(good);
            }
        }
        requireWhole(at, checked);
        return List.copyOf(checked);
    }

    private MessageVariant variant(String at, MessageVariant variant, boolean isOnly) {
        Integer share = variant.share() == null && isOnly ? Integer.valueOf(WHOLE) : variant.share();
        return new MessageVariant(
                check.line(at + "/name", variant.name(), ContentLimits.NAME),
                share,
                texts(at + "/texts", variant.texts()));
    }

    private void requireWhole(String at, List<MessageVariant> variants) {
        boolean each = variants.stream().allMatch(v -> v.share() != null && v.share() > 0 && v.share() <= WHOLE);
        if (!each
                || variants.stream()
                                .mapToInt(v -> Objects.requireNonNull(v.share()))
                                .sum()
                        != WHOLE) {
            check.refuse(at, ContentRefusal.BAD_SHARES);
        }
    }

    private List<MessageText> texts(String at, @Nullable List<@Nullable MessageText> texts) {
        if (!isListOf(at, texts, ContentLimits.LANGUAGES)) {
            return List.of();
        }
        List<MessageText> checked = new ArrayList<>();
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < Objects.requireNonNull(texts).size(); i++) {
            MessageText text = check.required(at + "/" + i, texts.get(i));
            if (text != null) {
                MessageText good = text(at + "/" + i, text);
                if (!languages.add(good.language())) {
                    check.refuse(at + "/" + i + "/language", ContentRefusal.DUPLICATE_LANGUAGE);
                }
                checked.add(good);
            }
        }
        return List.copyOf(checked);
    }

    private MessageText text(String at, MessageText text) {
        String language = Language.checked(check, at + "/language", text.language());
        if (language == null) {
            check.refuse(at + "/language", CommonRefusal.REQUIRED);
            language = "";
        }
        MessageText checked = new MessageText(
                language,
                check.optionalLine(at + "/subject", text.subject(), ContentLimits.SUBJECT),
                check.optionalBlock(at + "/text", text.text(), ContentLimits.TEXT),
                check.optionalBlock(at + "/html", text.html(), ContentLimits.HTML));
        if (checked.text() == null && checked.html() == null) {
            check.refuse(at, ContentRefusal.NOTHING_TO_READ);
        }
        return checked;
    }

    private Map<String, String> fallbacks(@Nullable Map<String, @Nullable String> fallbacks) {
        String at = pointer + "/fallbacks";
        Map<String, String> checked = new TreeMap<>();
        if (fallbacks == null) {
            return checked;
        }
        if (fallbacks.size() > ContentLimits.FALLBACKS) {
            check.refuse(at, CommonRefusal.TOO_MANY, Map.of("max", "" + ContentLimits.FALLBACKS));
            return checked;
        }
        fallbacks.forEach((variable, value) ->
                checked.put(variable, check.line(at + "/" + escaped(variable), value, ContentLimits.FALLBACK)));
        return checked;
    }

    /** A name as JSON pointers write it (RFC 6901). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private boolean isListOf(String at, @Nullable List<?> list, int max) {
        if (list == null || list.isEmpty()) {
            check.refuse(at, CommonRefusal.REQUIRED);
            return false;
        }
        if (list.size() > max) {
            check.refuse(at, CommonRefusal.TOO_MANY, Map.of("max", "" + max));
            return false;
        }
        return true;
    }
}
