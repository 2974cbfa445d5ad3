/** What every request passes before anything reads it: how many, how large and how slow they may be, and from where. */
@NullMarked
package dev.annals.server.gate;

import org.jspecify.annotations.NullMarked;
