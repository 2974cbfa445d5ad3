package dev.annals.server;

import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.HttpPort;
import dev.annals.server.startup.Settings;
import dev.annals.server.startup.StartFailure;
import dev.annals.server.wiring.Foundation;
import dev.annals.server.wiring.Readiness;
import java.util.HashMap;
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

    private static Map<String, Object> properties(Settings settings, DataFolder folder) {
        Map<String, Object> properties = new HashMap<>(settings.http().properties());
        properties.put("server.port", settings.port());
        properties.put("management.health.diskspace.path", folder.root().toString());
        properties.put("logging.file.name", folder.log().toString());
        return properties;
    }

    /** A running server; it ends when the context is closed. */
    public static ConfigurableApplicationContext start(Settings settings) {
        // Axon would report to its vendor which versions run here.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        HttpPort.refuseIfTaken(settings.http().address(), settings.port());
        Foundation foundation = new Foundation(settings);
        try {
            SpringApplication application = new SpringApplication(AnnalsServer.class);
            application.setDefaultProperties(properties(settings, foundation.folder()));
            application.addInitializers(foundation);
            return application.run();
        } catch (RuntimeException | Error e) {
            foundation.close();
            throw e;
        }
    }
}
