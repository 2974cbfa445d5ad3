package dev.annals.server.problem;

import java.io.IOException;

/**
 * An answer that has begun cannot be finished. Its connection is ended, so that nobody takes what came for the whole; why
 * is in the log already.
 */
public final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;
}
