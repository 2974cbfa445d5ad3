/** Who may come in: the roles that users have, and the tokens that stand for them. */
@NullMarked
package dev.annals.api.access;

import org.jspecify.annotations.NullMarked;
