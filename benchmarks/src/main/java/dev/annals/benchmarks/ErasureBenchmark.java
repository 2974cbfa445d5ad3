package dev.annals.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How long it takes to erase a customer with a thousand events among others: of its own, of its deals and of its tickets. The
 * environment may say how many others there are ({@code OTHERS}) and how many are erased ({@code ROUNDS}).
 */
final class ErasureBenchmark {
    private static final int OTHERS = envOr("OTHERS", 20_000);
    private static final int ROUNDS = envOr("ROUNDS", 5);
    private static final int CALLERS = 16;
    private static final int TALKS = 500;
    private static final int CHANGES = 189;
    private static final int DEALS = 100;
    private static final int TICKETS = 10;
    private static final int REPLIES = 10;

    private final LocalServer server;

    private ErasureBenchmark(LocalServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        try (LocalServer server = new LocalServer()) {
            server.script("start");
            new ErasureBenchmark(server).run();
        }
    }

    private void run() throws Exception {
        all(IntStream.range(0, OTHERS)
                .<Callable<?>>mapToObj(number -> () -> customer("Other " + number))
                .toList());
        List<Double> millis = new ArrayList<>();
        List<Double> dry = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String customer = history();
            server.get("/api/v1/customers/" + customer + "?atLeast=" + (1 + TALKS + CHANGES) + "&wait=60");
            dry.add(erase(customer, true));
            millis.add(erase(customer, false));
        }
        int events = 1 + TALKS + CHANGES + 2 * DEALS + TICKETS * (1 + REPLIES);
        System.out.printf("dry run over %d events: median %.0f ms %s%n", events, median(dry), dry);
        System.out.printf("erasure of %d events: median %.0f ms %s%n", events, median(millis), millis);
    }

    private double erase(String customer, boolean dryRun) throws Exception {
        long start = System.nanoTime();
        server.post(
                "/api/v1/privacy/erasures",
                "{'subject':'%s','reason':'Measured','dryRun':%s}".formatted(customer, dryRun));
        return Math.round((System.nanoTime() - start) / 1e6);
    }

    private String history() throws Exception {
        String customer = customer("Measured");
        String path = "/api/v1/customers/" + customer;
        List<Callable<?>> told = new ArrayList<>();
        for (int i = 0; i < TALKS; i++) {
            told.add(
                    () -> server.post(
                            path + "/interactions",
                            "{'channel':'CALL','direction':'IN','subject':'Asked for chairs','text':'They want to know when the chairs will be there.'}"));
        }
        for (int i = 0; i < DEALS; i++) {
            told.add(() -> deal(customer));
        }
        for (int i = 0; i < TICKETS; i++) {
            told.add(() -> ticket(customer));
        }
        all(told);
        for (int i = 0; i < CHANGES; i++) {
            server.post(path + "/details", "{'name':'Measured %d'}".formatted(i));
        }
        return customer;
    }

    private String customer(String name) throws Exception {
        return server.post("/api/v1/customers", "{'kind':'PERSON','name':'%s'}".formatted(name));
    }

    private String deal(String customer) throws Exception {
        String deal = server.post(
                "/api/v1/opportunities",
                "{'customerId':'%s','name':'Chairs','amount':{'amount':'100.00','currency':'CNY'},'expectedClose':'2030-01-31'}"
                        .formatted(customer));
        return server.post("/api/v1/opportunities/" + deal + "/next-step", "{'nextStep':'Call again'}");
    }

    private String ticket(String customer) throws Exception {
        String ticket = server.post(
                "/api/v1/tickets",
                "{'customerId':'%s','subject':'A leg is loose','text':'It came off.','priority':'LOW','channel':'EMAIL'}"
                        .formatted(customer));
        for (int i = 0; i < REPLIES; i++) {
            server.post(
                    "/api/v1/tickets/" + ticket + "/replies",
                    "{'text':'We are looking into it.','author':'AGENT','visibility':'PUBLIC'}");
        }
        return ticket;
    }

    private static void all(List<Callable<?>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Object>> done = new ArrayList<>();
            for (Callable<?> one : work) {
                done.add(threads.submit(() -> one.call()));
            }
            for (Future<Object> each : done) {
                each.get();
            }
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static int envOr(String name, int usual) {
        String value = System.getenv(name);
        return value == null ? usual : Integer.parseInt(value);
    }
}
