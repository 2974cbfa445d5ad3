/** What takes back what an import did: the wishes that compensate for the events it left. */
@NullMarked
package dev.annals.server.imports.undo;

import org.jspecify.annotations.NullMarked;
