package dev.annals.benchmarks;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How long it takes to have the audience of a campaign enter, and how fast its messages leave to a mail server that takes
 * everything: three campaigns to the same customers, each prepared while nobody is named as the sender and then let go. Beside
 * it the mail library alone, with as many connections and a mail of the same kind.
 */
final class SendingBenchmark {
    private static final int CUSTOMERS = 100_000;
    private static final int ROUNDS = 3;
    private static final int CALLERS = 16;
    private static final int AT_ONCE = 10_000;
    private static final int CONNECTIONS = 8;
    private static final int ALONE = 20_000;
    private static final Duration SAMPLE = Duration.ofMillis(200);
    private static final String RULE = "{'all':[{'field':'industry','op':'is','value':'Readers'},"
            + "{'field':'grade','op':'in','values':['A','B','C']}]}";
    private static final String CONTENT = """
            {'content':{'variants':[{'name':'A','texts':[{'language':'en','subject':'News for {{customer.name}}',
             'html':'<h1>Chairs</h1><p>Dear {{customer.name}}, <a href=\\"https://shop.example/chairs\\">see them</a>.</p>'}]}]}}
            """;

    private final LocalServer server;
    private final SmtpSink sink;

    private SendingBenchmark(LocalServer server, SmtpSink sink) {
        this.server = server;
        this.sink = sink;
    }

    public static void main(String[] arguments) throws Exception {
        try (SmtpSink sink = new SmtpSink();
                LocalServer server = new LocalServer()) {
            server.with("ANNALS_PUBLIC_URL", "https://news.shop.example")
                    .with("ANNALS_SMTP_URL", "smtp://127.0.0.1:" + sink.port())
                    .with("ANNALS_SMTP_CONNECTIONS", "" + CONNECTIONS)
                    .script("start");
            new SendingBenchmark(server, sink).run();
        }
    }

    private void run() throws Exception {
        fill();
        List<Double> prepared = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(libraryAlone());
            String campaign = campaign(round);
            prepared.add(prepare(campaign));
            rates.add(drain(campaign));
        }
        System.out.printf("%d members prepared: median %.1f s %s%n", CUSTOMERS, median(prepared), rounded(prepared));
        System.out.printf("messages/s to the sink: median %.0f %s%n", median(rates), rounded(rates));
        System.out.printf("the mail library alone: median %.0f %s%n", median(alone), rounded(alone));
    }

    private void fill() throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int from = 0; from < CUSTOMERS; from += AT_ONCE) {
                List<Callable<String>> posts = IntStream.range(from, Math.min(CUSTOMERS, from + AT_ONCE))
                        .<Callable<String>>mapToObj(number -> () -> reader(number))
                        .toList();
                for (Future<String> post : threads.invokeAll(posts)) {
                    post.get();
                }
            }
        }
        System.out.printf("%d customers with a consent filled in %.0f s%n", CUSTOMERS, seconds(start));
    }

    private String reader(int number) throws Exception {
        String id = server.post(
                "/api/v1/customers",
                "{'kind':'PERSON','name':'Reader %d','email':'reader-%d@people.example','industry':'Readers','grade':'%s'}"
                        .formatted(number, number, "ABC".charAt(number % 3)));
        server.post("/api/v1/customers/" + id + "/consents", "{'channel':'EMAIL','purpose':'news','granted':true}");
        return id;
    }

    private String campaign(int round) throws Exception {
        server.post("/api/v1/sending-rules", "{'sender':null}");
        String id = server.post(
                "/api/v1/campaigns",
                "{'name':'Round %d','channel':'EMAIL','purpose':'news','startsOn':'2026-01-01'}".formatted(round));
        server.post("/api/v1/campaigns/" + id + "/audience", "{'rule':" + RULE + "}");
        server.post("/api/v1/campaigns/" + id + "/content", CONTENT);
        return id;
    }

    /** Seconds from the launch until everybody has entered and every message is listed. */
    private double prepare(String campaign) throws Exception {
        long start = System.nanoTime();
        server.post("/api/v1/campaigns/" + campaign + "/launch", "{}");
        while (!progress(campaign).contains("\"stage\":\"HELD\"")) {
            Thread.sleep(SAMPLE);
        }
        double took = seconds(start);
        System.out.printf("%d members prepared in %.1f s%n", CUSTOMERS, took);
        return took;
    }

    /** Messages a second from the first to the last. */
    private double drain(String campaign) throws Exception {
        long before = sink.taken();
        server.post("/api/v1/sending-rules", "{'sender':{'name':'Shop','address':'news@shop.example'}}");
        while (sink.taken() == before) {
            Thread.sleep(SAMPLE);
        }
        long start = System.nanoTime();
        double cpu = server.cpuSeconds();
        List<Long> memory = new ArrayList<>();
        while (sink.taken() < before + CUSTOMERS) {
            Thread.sleep(SAMPLE);
            memory.add(server.residentMegabytes());
        }
        double took = seconds(start);
        int tenth = Math.max(1, memory.size() / 10);
        System.out.printf(
                "%d messages in %.1f s, %.2f ms of the server's CPU each; MB resident: %d after a tenth, %d at most, %d at the end; stage %s%n",
                CUSTOMERS,
                took,
                1_000 * (server.cpuSeconds() - cpu) / CUSTOMERS,
                memory.get(tenth - 1),
                Collections.max(memory),
                memory.getLast(),
                progress(campaign).replaceAll("(?s).*\"stage\":\"(\\w+)\".*", "$1"));
        return CUSTOMERS / took;
    }

    private String progress(String campaign) throws Exception {
        return server.get("/api/v1/campaigns/" + campaign + "/sending");
    }

    private double libraryAlone() throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", "localhost");
        Session session = Session.getInstance(properties);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<Void>> senders = Collections.nCopies(CONNECTIONS, () -> {
                try (Transport transport = session.getTransport("smtp")) {
                    transport.connect("127.0.0.1", sink.port(), null, null);
                    for (int i = 0; i < ALONE / CONNECTIONS; i++) {
                        MimeMessage mail = mail(session);
                        transport.sendMessage(mail, mail.getAllRecipients());
                    }
                    return null;
                }
            });
            for (Future<Void> sender : threads.invokeAll(senders)) {
                sender.get();
            }
        }
        return ALONE / seconds(start);
    }

    private static MimeMessage mail(Session session) throws Exception {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("news@shop.example", "Shop"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("reader@people.example"));
        mail.setSubject("News for Reader");
        mail.setText("Dear Reader, see them: https://shop.example/chairs".repeat(8));
        mail.saveChanges();
        return mail;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static String rounded(List<Double> figures) {
        return figures.stream().map("%.1f"::formatted).toList().toString();
    }
}
