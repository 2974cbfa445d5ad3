/** What readers of messages follow: the only addresses that are open without a token of ours. */
@NullMarked
package dev.annals.server.link;

import org.jspecify.annotations.NullMarked;
