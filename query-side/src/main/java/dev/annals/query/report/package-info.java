/** What all reports reckon with. */
@NullMarked
package dev.annals.query.report;

import org.jspecify.annotations.NullMarked;
