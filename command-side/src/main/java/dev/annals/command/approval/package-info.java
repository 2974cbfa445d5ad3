/** Which commands wait for a second person, and the wishes that do. */
@NullMarked
package dev.annals.command.approval;

import org.jspecify.annotations.NullMarked;
