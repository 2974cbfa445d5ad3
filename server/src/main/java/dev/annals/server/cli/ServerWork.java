package dev.annals.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.util.Map;

/** Something that a command has a server do. */
@FunctionalInterface
public interface ServerWork {
    /** The exit code. */
    int carryOut() throws IOException, InterruptedException;

    /** Carries it out; where that is not possible, says why and answers the exit code for it. */
    static int run(Map<String, String> environment, PrintWriter out, ServerWork work) throws InterruptedException {
        try {
            return work.carryOut();
        } catch (Rejected rejected) {
            out.println(rejected.getMessage());
            return rejected.exitCode();
        } catch (ConnectException noServer) {
            out.println("There is no Annals at " + ServerAddress.of(environment).base() + ": ./annals start");
            return Rejected.NO_SERVER;
        } catch (IOException failed) {
            out.println("The connection broke: " + failed.getMessage());
            return Rejected.NO_SERVER;
        }
    }
}
