/** What do our customers want of us: tickets, and what was said about each. */
@NullMarked
package dev.annals.query.tickets;

import org.jspecify.annotations.NullMarked;
