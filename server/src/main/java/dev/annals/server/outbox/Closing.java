package dev.annals.server.outbox;

import dev.annals.api.Language;

/**
 * How a mail ends: with a way out, unless its author has put one in already, and with the picture that tells that it was
 * opened.
 *
 * @param language of the mail
 * @param unsubscribe an address of ours, made of characters that need no escaping
 */
record Closing(String language, String unsubscribe) {
    private static final String PIXEL = "<img src=\"%s\" width=\"1\" height=\"1\" alt=\"\">";

    String html(String html, String open) {
        String wayOut = html.contains(unsubscribe) ? "" : "<p><a href=\"" + unsubscribe + "\">" + word() + "</a></p>";
        return html + wayOut + PIXEL.formatted(open);
    }

    String text(String text) {
        return text.contains(unsubscribe) ? text : text + "\n\n" + word() + ": " + unsubscribe + "\n";
    }

    private String word() {
        return Language.serves("zh", language) ? "退订" : "Unsubscribe";
    }
}
