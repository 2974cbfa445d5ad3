package dev.annals.server.export;

import dev.annals.journal.EventSelection;

/**
 * Events on their way out.
 *
 * @param events between two positions that are fixed, so that what is recorded meanwhile does not get in
 * @param count how many there are
 */
public record EventExport(EventSelection events, long count) {}
