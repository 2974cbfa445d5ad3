/** The life of replay workspaces: asked for, filled in turn, asked about by their owners, taken away. */
@NullMarked
package dev.annals.server.replay;

import org.jspecify.annotations.NullMarked;
