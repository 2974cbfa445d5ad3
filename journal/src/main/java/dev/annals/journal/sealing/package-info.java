/**
 * One key per data subject, wrapped by a master key and kept apart from the events that it seals. {@code docs/adr/0026} has the
 * decisions, {@code docs/sealing.md} the formats.
 */
@NullMarked
package dev.annals.journal.sealing;

import org.jspecify.annotations.NullMarked;
