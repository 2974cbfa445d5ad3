package dev.annals.server.imports.job;

import java.io.IOException;
import java.io.InputStream;

/** A file that was sent. */
public record Upload(String name, Content content) {
    /** Its bytes. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
