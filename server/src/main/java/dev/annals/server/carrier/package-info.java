/** How messages leave the house: mail by SMTP, everything else by a gateway. */
@NullMarked
package dev.annals.server.carrier;

import org.jspecify.annotations.NullMarked;
