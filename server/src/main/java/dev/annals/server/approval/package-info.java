/** Four eyes: wishes that are kept until a second person has decided, and what becomes of them then. */
@NullMarked
package dev.annals.server.approval;

import org.jspecify.annotations.NullMarked;
