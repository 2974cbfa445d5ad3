/** Campaigns over HTTP. */
@NullMarked
package dev.annals.server.campaign;

import org.jspecify.annotations.NullMarked;
