package dev.annals.server;

import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.HttpPort;
import dev.annals.server.startup.Settings;
import dev.annals.server.startup.StartFailure;
import dev.annals.server.wiring.Foundation;
import dev.annals.server.wiring.Readiness;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server. */
@SpringBootApplication
public class AnnalsServer {

    public static void main(String[] args) {
        try {
            ConfigurableApplicationContext context = start(Settings.of(args));
            context.getBean(Readiness.class).await();
            String url = HttpPort.url(context);
            context.getBean(DataFolder.class).announce(url);
            System.out.println("Annals is ready at " + url);
        } catch (RuntimeException | Error e) {
            StartFailure failure = StartFailure.of(e);
            System.err.println(failure.line());
            System.exit(failure.exitCode());
        }
    }

    /** A running server; it ends when the context is closed. */
    public static ConfigurableApplicationContext start(Settings settings) {
        // Axon would report to its vendor which versions run here.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        HttpPort.refuseIfTaken(settings.port());
        Foundation foundation = new Foundation(settings);
        try {
            SpringApplication application = new SpringApplication(AnnalsServer.class);
            application.setDefaultProperties(Map.of(
                    "server.port", settings.port(),
                    "management.health.diskspace.path",
                            foundation.folder().root().toString(),
                    "logging.file.name", foundation.folder().log().toString()));
            application.addInitializers(foundation);
            return application.run();
        } catch (RuntimeException | Error e) {
            foundation.close();
            throw e;
        }
    }
}
