/** What was decided about the data of each subject. */
@NullMarked
package dev.annals.query.privacy;

import org.jspecify.annotations.NullMarked;
