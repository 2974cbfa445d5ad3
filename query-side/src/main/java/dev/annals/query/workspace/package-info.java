/**
 * Replay workspaces: tables of their own that history is folded into again, in an order and a choice of its events that a
 * request names, and how they differ from the live ones. Nothing else writes there, and no reactor looks there.
 */
@NullMarked
package dev.annals.query.workspace;

import org.jspecify.annotations.NullMarked;
