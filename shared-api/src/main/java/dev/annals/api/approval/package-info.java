/** Four eyes: which commands need a second person, and the wishes that wait for one. */
@NullMarked
package dev.annals.api.approval;

import org.jspecify.annotations.NullMarked;
