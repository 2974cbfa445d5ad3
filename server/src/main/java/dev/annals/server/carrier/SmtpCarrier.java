package dev.annals.server.carrier;

import dev.annals.server.startup.SendingSettings;

/** Hands mails to a mail server, each session on a connection of its own. */
final class SmtpCarrier implements Carrier {
    private final SendingSettings.Smtp settings;
    private final SmtpServer server;

    /** @param greeting the name that we give ourselves */
    SmtpCarrier(SendingSettings.Smtp settings, String greeting) {
        this(
                settings,
                SmtpServer.of(settings, SmtpServer.Security.of(settings.url()), greeting, SmtpServer.Patience.USUAL));
    }

    SmtpCarrier(SendingSettings.Smtp settings, SmtpServer server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public int connections() {
        return settings.connections();
    }

    @Override
    public Session open() throws CarrierUnavailable {
        return SmtpSession.open(server, settings.returnPath());
    }
}
