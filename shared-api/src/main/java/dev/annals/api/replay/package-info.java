/** Replay workspaces: history folded again, apart from everything that is live. */
@NullMarked
package dev.annals.api.replay;

import org.jspecify.annotations.NullMarked;
