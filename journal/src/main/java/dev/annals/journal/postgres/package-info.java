/**
 * The event store on PostgreSQL: appends of all callers go through one group-committing writer per
 * process, readers ask for {@code position > ?}.
 *
 * <h2>Leaf hash</h2>
 *
 * Every row carries the RFC 9162 leaf hash of what it stores,
 * {@code SHA-256(0x00 || fields)}. Each field is preceded by its length in bytes as a big-endian
 * 32-bit integer; integers are big-endian:
 *
 * <ol>
 *   <li>position, 8 bytes
 *   <li>event id, the 16 bytes of the UUID
 *   <li>aggregate id, the 16 bytes of the UUID
 *   <li>version, 8 bytes
 *   <li>name, UTF-8
 *   <li>revision, 4 bytes
 *   <li>recorded at, microseconds since 1970-01-01T00:00:00Z, 8 bytes
 *   <li>SHA-256 of the metadata text in UTF-8, 32 bytes
 *   <li>SHA-256 of the payload text in UTF-8, as stored, 32 bytes
 * </ol>
 */
@NullMarked
package dev.annals.journal.postgres;

import org.jspecify.annotations.NullMarked;
