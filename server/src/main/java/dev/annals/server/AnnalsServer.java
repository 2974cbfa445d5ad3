package dev.annals.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class AnnalsServer {

    public static void main(String[] args) {
        SpringApplication.run(AnnalsServer.class, args);
    }
}
