/**
 * What campaigns say: templates, mail that is safe to send, links that cannot be forged. Pure: no clock, no chance, no
 * input or output, so that what is checked when a content is written is what goes out.
 */
@NullMarked
package dev.annals.content;

import org.jspecify.annotations.NullMarked;
