/** The database: PostgreSQL run by this program itself, or one that is given. */
@NullMarked
package dev.annals.server.postgres;

import org.jspecify.annotations.NullMarked;
