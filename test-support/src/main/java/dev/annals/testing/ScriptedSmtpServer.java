package dev.annals.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on this machine that takes every mail, but says what it is told to where it is told to. The places are the
 * verbs of SMTP, {@link #GREETING} and {@link #END} of the data.
 */
public final class ScriptedSmtpServer implements AutoCloseable {
    public static final String GREETING = "GREETING";
    public static final String END = ".";

    /** Instead of an answer: ends the connection. */
    public static final String GONE = "";
    /** Instead of an answer: none, and the connection stays. */
    public static final String SILENCE = "...";

    private static final Map<String, String> USUAL = Map.of(
            GREETING,
            "220 ready",
            "EHLO",
            "250-here\r\n250 DSN",
            "DATA",
            "354 go on",
            "QUIT",
            "221 bye",
            END,
            "250 2.0.0 taken");

    private final ServerSocket listening;
    private final Map<String, Queue<String>> script = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Queue<String> mails = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int lines = Integer.MAX_VALUE;

    private ScriptedSmtpServer(ServerSocket listening) {
        this.listening = listening;
    }

    public static ScriptedSmtpServer start() {
        try {
            ScriptedSmtpServer server =
                    new ScriptedSmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** What is said there the next times, one after the other, and then as usual. An answer 421 ends the connection, too. */
    public ScriptedSmtpServer answering(String place, String... answers) {
        script.computeIfAbsent(place, any -> new ConcurrentLinkedQueue<>()).addAll(List.of(answers));
        return this;
    }

    /** Ends the connection in the middle of a mail that has more lines, headers among them. */
    public void hangUpAfterLines(int most) {
        lines = most;
    }

    /** The mails whose end came, with their headers, whatever was answered then. */
    public List<String> mails() {
        return new ArrayList<>(mails);
    }

    /** All that was said to it, but the mails. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    public int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // As at the end of every test.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Conversation conversation = new Conversation(socket);
            if (conversation.answer(GREETING)) {
                conversation.talk();
            }
        } catch (IOException gone) {
            // Clients that break off are what it is for.
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Conversation {
        private final BufferedReader in;
        private final OutputStream out;

        Conversation(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        void talk() throws IOException {
            String line = in.readLine();
            while (line != null) {
                commands.add(line);
                String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                if (!answer(verb) || verb.equals("QUIT")) {
                    return;
                }
                line = in.readLine();
            }
        }

        /** Answers whether the connection goes on. */
        boolean answer(String place) throws IOException {
            String answer = next(place);
            if (answer.equals(GONE)) {
                return false;
            }
            if (answer.equals(SILENCE)) {
                return true;
            }
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return answer.startsWith("354") ? takeMail() : !answer.startsWith("421");
        }

        private boolean takeMail() throws IOException {
            StringBuilder mail = new StringBuilder();
            int read = 0;
            String line = in.readLine();
            while (line != null && !line.equals(END) && read < lines) {
                mail.append(line).append("\r\n");
                line = in.readLine();
                read++;
            }
            if (line == null || read == lines) {
                return false;
            }
            mails.add(mail.toString());
            return answer(END);
        }

        private String next(String place) {
            Queue<String> told = script.get(place);
            @Nullable String answer = told == null ? null : told.poll();
            return answer == null ? USUAL.getOrDefault(place, "250 2.0.0 well") : answer;
        }
    }
}
