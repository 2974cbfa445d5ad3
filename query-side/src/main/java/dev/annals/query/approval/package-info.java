/** Which commands wait for a second person, and the wishes that do or did. */
@NullMarked
package dev.annals.query.approval;

import org.jspecify.annotations.NullMarked;
