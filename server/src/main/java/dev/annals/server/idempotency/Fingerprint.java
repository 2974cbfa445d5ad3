package dev.annals.server.idempotency;

import dev.annals.api.Hmac;
import dev.annals.server.startup.DataFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Tells one request from another: its method, address and body. Keyed, since bodies hold addresses that are kept
 * nowhere: who reads the table must not find them by trying every number.
 */
@Component
class Fingerprint {
    private final Hmac key;

    Fingerprint(DataFolder folder) {
        key = new Hmac(folder.derivedKey("idempotency"));
    }

    byte[] of(HttpServletRequest request) throws IOException {
        String what = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + '\0';
        byte[] body = request instanceof RereadRequest read
                ? read.body()
                // An uploaded file is too large to hold; its size and kind stand for it.
                : bytes(request.getContentType() + " " + request.getContentLengthLong() + '\0');
        return key.of(bytes(what), body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
