package dev.annals.server.startup;

import dev.annals.api.campaign.CampaignChannel;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How messages of campaigns leave. What is absent is not done: messages wait.
 *
 * @param publicUrl where readers reach this server, without a slash at the end; the links of messages begin with it
 * @param smtp the mail server that takes mails
 * @param bounces the mailbox that reports about mails arrive in
 * @param gateway takes the messages of other channels
 */
public record SendingSettings(
        @Nullable URI publicUrl,
        @Nullable Smtp smtp,
        @Nullable Mailbox bounces,
        @Nullable Gateway gateway) {
    public static final SendingSettings NONE = new SendingSettings(null, null, null, null);

    /**
     * A mail server to hand mails to.
     *
     * @param url {@code smtps://host:465}, or {@code smtp://host:587} that turns to TLS before anything else is said unless
     *     the host is this machine
     * @param connections how many at once
     * @param returnPath the address that reports about mails go to; the sender's when absent
     */
    public record Smtp(
            URI url,
            @Nullable Login login,
            int connections,
            @Nullable String returnPath) {}

    /**
     * A mailbox, read only by us.
     *
     * @param url {@code imaps://host:993/INBOX}, or {@code imap://} likewise
     */
    public record Mailbox(URI url, @Nullable Login login) {}

    /**
     * Somebody who speaks the contract of {@code docs/gateway.md}.
     *
     * @param secret that requests are signed with
     * @param channels whose messages it takes
     */
    public record Gateway(URI url, String secret, Set<CampaignChannel> channels) {
        /** Without the secret. */
        @Override
        public String toString() {
            return url.toString();
        }
    }

    /** Who we say that we are. */
    public record Login(String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }
}
