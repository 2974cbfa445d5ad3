/** The read model of auditors: every event with who, when, why and each field before and after. */
@NullMarked
package dev.annals.query.audit;

import org.jspecify.annotations.NullMarked;
