/** The privacy file of each data subject: holds, and the order to erase. */
@NullMarked
package dev.annals.command.privacy;

import org.jspecify.annotations.NullMarked;
