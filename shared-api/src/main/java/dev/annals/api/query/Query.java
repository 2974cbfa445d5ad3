package dev.annals.api.query;

/**
 * A question. Every query can be asked as of any moment.
 *
 * @param <R> what answers it
 */
public interface Query<R> {
    AsOf asOf();
}
