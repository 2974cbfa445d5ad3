/**
 * The read model of those who manage sales: deals with their stage history, pipelines, quotas and
 * exchange rates, and the reports made of them: board, forecast, win rate, velocity, time in stage
 * and stage conversion. Sums are made by the database in decimal.
 */
@NullMarked
package dev.annals.query.pipeline;

import org.jspecify.annotations.NullMarked;
