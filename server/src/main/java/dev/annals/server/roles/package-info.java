/** What a role may do and whose rows it sees: one table, looked at before every operation. */
@NullMarked
package dev.annals.server.roles;

import org.jspecify.annotations.NullMarked;
