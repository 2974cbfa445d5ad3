/** How far the read models are, over HTTP; rebuilding them and trying again what they could not fold. */
@NullMarked
package dev.annals.server.readmodel;

import org.jspecify.annotations.NullMarked;
