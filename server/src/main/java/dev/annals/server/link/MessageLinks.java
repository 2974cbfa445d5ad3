package dev.annals.server.link;

import dev.annals.content.MemberLink;
import dev.annals.content.MemberLink.Kind;
import dev.annals.content.SignedLinks;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The addresses that stand in the message to one member. Nobody else can make one. */
@Component
public class MessageLinks {
    /** Where the addresses begin, below where readers reach this server. */
    static final String PATH = "/m/";

    /** Whoever follows a link has no name here: what comes of it is recorded by the system, for the link. */
    static final String ORIGIN = "link:campaign";

    private static final String KEY = "links";

    private final SignedLinks signed;
    private final @Nullable URI publicUrl;

    MessageLinks(DataFolder folder, Settings settings) {
        this.signed = new SignedLinks(folder.derivedKey(KEY));
        this.publicUrl = settings.sending().publicUrl();
    }

    /** Whether it is known where readers reach this server; without that there are no addresses. */
    public boolean isReady() {
        return publicUrl != null;
    }

    /** A picture that nobody sees; asked for when the message is opened. */
    public String open(UUID memberId) {
        return address(new MemberLink(Kind.OPEN, memberId, 0));
    }

    /** @param number of the link in the content, from 1 */
    public String click(UUID memberId, int number) {
        return address(new MemberLink(Kind.CLICK, memberId, number));
    }

    public String unsubscribe(UUID memberId) {
        return address(new MemberLink(Kind.UNSUBSCRIBE, memberId, 0));
    }

    /** Names the message in reports about it; no address. */
    public String messageToken(UUID memberId) {
        return signed.token(new MemberLink(Kind.MESSAGE, memberId, 0));
    }

    /** What a token of ours says, also that of a message; empty for any other text. */
    public Optional<MemberLink> read(String token) {
        return signed.read(token);
    }

    private String address(MemberLink link) {
        if (publicUrl == null) {
            throw new IllegalStateException("ANNALS_PUBLIC_URL is not set");
        }
        return publicUrl + PATH + signed.token(link);
    }
}
