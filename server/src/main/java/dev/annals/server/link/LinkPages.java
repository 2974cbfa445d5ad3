package dev.annals.server.link;

import dev.annals.api.campaign.CampaignToSend;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What readers of messages see: small pages that fetch nothing, run nothing and say nothing about anybody. */
@Component
class LinkPages {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String STYLE = """
            :root{color-scheme:light dark;--text:#1c2430;--quiet:#4a5565;--page:#f4f5f7;--card:#fff;--act:#1a56c4;--on:#fff}
            @media(prefers-color-scheme:dark){:root{--text:#e8ebf0;--quiet:#b3bcc9;--page:#12161c;--card:#1d232c;--act:#8ab4ff;--on:#0b1526}}
            *{box-sizing:border-box}
            body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;padding:1rem;background:var(--page);color:var(--text);font:1rem/1.6 system-ui,sans-serif}
            main{width:100%;max-width:30rem;padding:2rem;border-radius:.75rem;background:var(--card)}
            h1{margin:0 0 .75rem;font-size:1.4rem;line-height:1.3}
            p{margin:0;color:var(--quiet);overflow-wrap:anywhere}
            form{margin:1.5rem 0 0}
            button{width:100%;min-height:3rem;border:0;border-radius:.5rem;background:var(--act);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
            button:focus-visible{outline:3px solid var(--text);outline-offset:3px}
            """;
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Asks first: programs that look through mails follow every link in them. */
    ResponseEntity<Object> question(CampaignToSend campaign, Locale locale) {
        return page(HttpStatus.OK, "question", about(campaign, locale), true, locale);
    }

    ResponseEntity<Object> done(CampaignToSend campaign, Locale locale) {
        return page(HttpStatus.OK, "done", about(campaign, locale), false, locale);
    }

    ResponseEntity<Object> unknown(Locale locale) {
        return page(HttpStatus.NOT_FOUND, "unknown", text("unknown.text", locale), false, locale);
    }

    /** For a wish that may be told again. */
    ResponseEntity<Object> failed(boolean again, Locale locale) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "failed", text("failed.text", locale), again, locale);
    }

    private static Told about(CampaignToSend campaign, Locale locale) {
        return new Told(text("channel." + campaign.channel(), locale), campaign.purpose());
    }

    /** What the messages are that end. */
    private record Told(String channel, String purpose) {
        String in(String text) {
            return text.replace("{channel}", channel).replace("{purpose}", purpose);
        }
    }

    private static ResponseEntity<Object> page(
            HttpStatus status, String name, Told told, boolean button, Locale locale) {
        return page(status, name, told.in(text(name + ".text", locale)), button, locale);
    }

    private static ResponseEntity<Object> page(
            HttpStatus status, String name, String text, boolean button, Locale locale) {
        String title = HtmlUtils.htmlEscape(text(name + ".title", locale));
        String form = button
                ? "<form method=\"post\"><button>%s</button></form>"
                        .formatted(HtmlUtils.htmlEscape(text(name + ".button", locale)))
                : "";
        String page = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body><main><h1>%s</h1><p>%s</p>%s</main></body>
                </html>
                """.formatted(locale.toLanguageTag(), title, STYLE, title, HtmlUtils.htmlEscape(text), form);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(HTML);
        headers.setContentLanguage(locale);
        headers.set(CONTENT_SECURITY_POLICY, POLICY);
        return new ResponseEntity<>(page.getBytes(StandardCharsets.UTF_8), headers, status);
    }

    private static String text(String key, Locale locale) {
        return ResourceBundle.getBundle(
                        "links.pages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
