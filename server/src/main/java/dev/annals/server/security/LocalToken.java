package dev.annals.server.security;

import dev.annals.server.access.Secrets;
import dev.annals.server.startup.DataFolder;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** The token in the data folder: whoever can read it runs this machine. Only its digest is kept in memory. */
@Component
class LocalToken {
    private final byte[] digest;

    LocalToken(DataFolder folder) {
        this.digest = Secrets.digest(folder.token());
    }

    boolean is(String token) {
        // Digests are of one length and tell nothing of the token, so the time this takes tells nothing either.
        return MessageDigest.isEqual(digest, Secrets.digest(token));
    }
}
