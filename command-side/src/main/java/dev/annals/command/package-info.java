/** Aggregates that decide what becomes a fact. */
@NullMarked
package dev.annals.command;

import org.jspecify.annotations.NullMarked;
