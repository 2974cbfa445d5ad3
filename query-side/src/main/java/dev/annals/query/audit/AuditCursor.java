package dev.annals.query.audit;

import dev.annals.api.Refused;
import dev.annals.api.audit.AuditFilter;
import dev.annals.api.query.QueryRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/** Where a page of the audit ended: its last position, and which query it belongs to. */
final class AuditCursor {
    private AuditCursor() {}

    static String after(AuditFilter filter, long position) {
        byte[] text = (fingerprint(filter) + ":" + position).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The position before which the next page begins. */
    static long read(AuditFilter filter, String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":", -1);
            Refused.unless(parts.length == 2 && parts[0].equals(fingerprint(filter)), QueryRefusal.BAD_CURSOR);
            return Long.parseLong(parts[1]);
        } catch (IllegalArgumentException notOurs) {
            throw Refused.because(QueryRefusal.BAD_CURSOR);
        }
    }

    private static String fingerprint(AuditFilter filter) {
        CRC32 sum = new CRC32();
        sum.update(filter.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
