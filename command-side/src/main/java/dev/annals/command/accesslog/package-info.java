/** Keeps what readers saw: one aggregate with one event for each reader and some seconds. */
@NullMarked
package dev.annals.command.accesslog;

import org.jspecify.annotations.NullMarked;
