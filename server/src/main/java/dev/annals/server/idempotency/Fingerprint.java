package dev.annals.server.idempotency;

import dev.annals.server.startup.DataFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells one request from another: its method, address and body. Keyed, since bodies hold addresses that are kept
 * nowhere: who reads the table must not find them by trying every number.
 */
@Component
class Fingerprint {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Fingerprint(DataFolder folder) {
        key = new SecretKeySpec(folder.derivedKey("idempotency"), HMAC);
    }

    byte[] of(HttpServletRequest request) throws IOException {
        Mac mac = mac();
        add(mac, request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
        if (request instanceof RereadRequest read) {
            mac.update(read.body());
        } else {
            // An uploaded file is too large to hold; its size and kind stand for it.
            add(mac, request.getContentType() + " " + request.getContentLengthLong());
        }
        return mac.doFinal();
    }

    private static void add(Mac mac, String text) {
        mac.update(text.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
