/** What the commands of the script share: where the server is, asking it, showing how far it is. */
@NullMarked
package dev.annals.server.cli;

import org.jspecify.annotations.NullMarked;
