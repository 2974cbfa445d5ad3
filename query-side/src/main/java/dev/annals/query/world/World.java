package dev.annals.query.world;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was known at one moment. Inside it, every table of a read model stands under its plain name
 * and shows the rows that were true then, so no query is written twice. With the schema {@code read_model} it is the table
 * itself, with all its versions; in a workspace that is the one of the workspace.
 *
 * @param sql runs in the world's transaction, read-only and on one snapshot
 * @param position of the last event that counts
 * @param instant where durations that are still running end
 */
public record World(JdbcClient sql, long position, Instant instant) {}
