package dev.annals.server.startup;

import dev.annals.api.campaign.CampaignChannel;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of {@link SettingsReader} that is about sending. */
final class SendingSettingsReader {
    private static final String PUBLIC_URL = "ANNALS_PUBLIC_URL";
    private static final String SMTP_URL = "ANNALS_SMTP_URL";
    private static final String SMTP_USER = "ANNALS_SMTP_USER";
    private static final String SMTP_PASSWORD = "ANNALS_SMTP_PASSWORD";
    private static final String SMTP_CONNECTIONS = "ANNALS_SMTP_CONNECTIONS";
    private static final String SMTP_RETURN_PATH = "ANNALS_SMTP_RETURN_PATH";
    private static final String BOUNCES_URL = "ANNALS_BOUNCES_URL";
    private static final String BOUNCES_USER = "ANNALS_BOUNCES_USER";
    private static final String BOUNCES_PASSWORD = "ANNALS_BOUNCES_PASSWORD";
    private static final String GATEWAY_URL = "ANNALS_GATEWAY_URL";
    private static final String GATEWAY_SECRET = "ANNALS_GATEWAY_SECRET";
    private static final String GATEWAY_CHANNELS = "ANNALS_GATEWAY_CHANNELS";

    static final Set<String> NAMES = Set.of(
            PUBLIC_URL,
            SMTP_URL,
            SMTP_USER,
            SMTP_PASSWORD,
            SMTP_CONNECTIONS,
            SMTP_RETURN_PATH,
            BOUNCES_URL,
            BOUNCES_USER,
            BOUNCES_PASSWORD,
            GATEWAY_URL,
            GATEWAY_SECRET,
            GATEWAY_CHANNELS);

    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@<>]]+@[a-zA-Z0-9.-]+");
    // Nothing is said by events and advertisements.
    private static final Set<CampaignChannel> BY_GATEWAY =
            Set.of(CampaignChannel.SMS, CampaignChannel.PHONE, CampaignChannel.SOCIAL, CampaignChannel.WEB);
    private static final int CONNECTIONS = 8;
    private static final int MOST_CONNECTIONS = 64;

    private final SettingValues values;

    SendingSettingsReader(SettingValues values) {
        this.values = values;
    }

    SendingSettings read() {
        return new SendingSettings(publicUrl(), smtp(), bounces(), gateway());
    }

    private @Nullable URI publicUrl() {
        URI url = url(PUBLIC_URL, "http", "https");
        return url == null ? null : URI.create(url.toString().replaceFirst("/+$", ""));
    }

    private SendingSettings.@Nullable Smtp smtp() {
        URI url = url(SMTP_URL, "smtp", "smtps");
        if (url == null) {
            refuseWithout(SMTP_URL, Set.of(SMTP_USER, SMTP_PASSWORD, SMTP_CONNECTIONS, SMTP_RETURN_PATH));
            return null;
        }
        return new SendingSettings.Smtp(url, login(SMTP_USER, SMTP_PASSWORD), connections(), returnPath());
    }

    private @Nullable String returnPath() {
        String value = values.get(SMTP_RETURN_PATH);
        if (value != null && !ADDRESS.matcher(value).matches()) {
            throw SettingsReader.wrong(SMTP_RETURN_PATH, value, "a mail address such as bounces@shop.example", null);
        }
        return value;
    }

    private SendingSettings.@Nullable Mailbox bounces() {
        URI url = url(BOUNCES_URL, "imap", "imaps");
        if (url == null) {
            refuseWithout(BOUNCES_URL, Set.of(BOUNCES_USER, BOUNCES_PASSWORD));
            return null;
        }
        SendingSettings.Login login = login(BOUNCES_USER, BOUNCES_PASSWORD);
        if (login == null) {
            throw new StartRefused(BOUNCES_USER + " is missing: it opens the mailbox at " + BOUNCES_URL + ".");
        }
        return new SendingSettings.Mailbox(url, login);
    }

    private SendingSettings.@Nullable Gateway gateway() {
        URI url = url(GATEWAY_URL, "http", "https");
        if (url == null) {
            refuseWithout(GATEWAY_URL, Set.of(GATEWAY_SECRET, GATEWAY_CHANNELS));
            return null;
        }
        String secret = values.get(GATEWAY_SECRET);
        if (secret == null) {
            throw new StartRefused(GATEWAY_SECRET + " is missing: requests to " + GATEWAY_URL + " are signed with it.");
        }
        return new SendingSettings.Gateway(url, secret, channels());
    }

    private Set<CampaignChannel> channels() {
        String value = values.get(GATEWAY_CHANNELS);
        EnumSet<CampaignChannel> channels = EnumSet.noneOf(CampaignChannel.class);
        try {
            Arrays.stream((value == null ? "SMS" : value).split(","))
                    .map(String::strip)
                    .map(CampaignChannel::valueOf)
                    .forEach(channels::add);
        } catch (IllegalArgumentException e) {
            throw SettingsReader.wrong(GATEWAY_CHANNELS, String.valueOf(value), "channels such as SMS,SOCIAL", e);
        }
        if (channels.isEmpty() || !BY_GATEWAY.containsAll(channels)) {
            throw SettingsReader.wrong(
                    GATEWAY_CHANNELS,
                    String.valueOf(value),
                    "some of SMS, PHONE, SOCIAL and WEB; mails go by " + SMTP_URL,
                    null);
        }
        return channels;
    }

    private SendingSettings.@Nullable Login login(String user, String password) {
        String name = values.get(user);
        String word = values.get(password);
        if (name == null && word == null) {
            return null;
        }
        if (name == null || word == null) {
            throw new StartRefused(user + " and " + password + ": set both or neither.");
        }
        return new SendingSettings.Login(name, word);
    }

    private int connections() {
        String value = values.get(SMTP_CONNECTIONS);
        if (value == null) {
            return CONNECTIONS;
        }
        String wanted = "a number from 1 to " + MOST_CONNECTIONS;
        try {
            int connections = Integer.parseInt(value);
            if (connections >= 1 && connections <= MOST_CONNECTIONS) {
                return connections;
            }
        } catch (NumberFormatException e) {
            throw SettingsReader.wrong(SMTP_CONNECTIONS, value, wanted, e);
        }
        throw SettingsReader.wrong(SMTP_CONNECTIONS, value, wanted, null);
    }

    private @Nullable URI url(String name, String... schemes) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        // Never quoted: a password may have slipped in.
        String wanted = name + " is not of the form " + schemes[0] + "://host:port; users and passwords go elsewhere.";
        try {
            URI url = URI.create(value);
            if (url.getHost() != null
                    && url.getUserInfo() == null
                    && Arrays.asList(schemes).contains(url.getScheme())) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new StartRefused(wanted, e);
        }
        throw new StartRefused(wanted);
    }

    private void refuseWithout(String needed, Set<String> names) {
        String given = values.firstGiven(names);
        if (given != null) {
            throw new StartRefused(given + " is set but " + needed + " is not: set both or neither.");
        }
    }
}
