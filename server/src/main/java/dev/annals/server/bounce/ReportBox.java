package dev.annals.server.bounce;

import dev.annals.server.carrier.Loopback;
import dev.annals.server.startup.SendingSettings;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The mailbox that reports arrive in, opened. What was dealt with is marked as seen, which every IMAP server can. */
final class ReportBox implements AutoCloseable {
    private static final String TO_CONNECT = "10000";
    private static final String TO_TALK = "30000";
    private static final int WITH_TLS = 993;
    private static final int WITHOUT = 143;

    private final Store store;
    private final Folder folder;

    private ReportBox(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ReportBox open(SendingSettings.Mailbox settings) throws MessagingException {
        URI url = settings.url();
        SendingSettings.Login login = Objects.requireNonNull(settings.login(), "refused at the start");
        boolean tls = url.getScheme().equals("imaps");
        Store store = Session.getInstance(properties(url, tls)).getStore("imap");
        int port = url.getPort() > 0 ? url.getPort() : tls ? WITH_TLS : WITHOUT;
        store.connect(url.getHost(), port, login.user(), login.password());
        try {
            Folder folder = store.getFolder(folder(url));
            folder.open(Folder.READ_WRITE);
            return new ReportBox(store, folder);
        } catch (MessagingException failure) {
            store.close();
            throw failure;
        }
    }

    private static String folder(URI url) {
        String path = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        return path.isEmpty() ? "INBOX" : path;
    }

    private static Properties properties(URI url, boolean tls) {
        boolean startTls = !tls && !Loopback.is(url.getHost());
        Properties properties = new Properties();
        properties.put("mail.imap.connectiontimeout", TO_CONNECT);
        properties.put("mail.imap.timeout", TO_TALK);
        properties.put("mail.imap.writetimeout", TO_TALK);
        properties.put("mail.imap.ssl.enable", Boolean.toString(tls));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.imap.starttls.required", Boolean.toString(startTls));
        // Reading alone marks nothing: we may end before we have recorded it.
        properties.put("mail.imap.peek", "true");
        return properties;
    }

    /** The oldest that nobody has dealt with, with their sizes. */
    List<Message> unseen(int most) throws MessagingException {
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] some = Arrays.copyOf(unseen, Math.min(unseen.length, most));
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(some, sizes);
        return List.of(some);
    }

    /** All of it, so that what is found in it needs the server no more. */
    static MimeMessage download(Message message) throws MessagingException {
        return new MimeMessage((MimeMessage) message);
    }

    static void markSeen(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
