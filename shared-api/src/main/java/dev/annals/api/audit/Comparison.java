package dev.annals.api.audit;

import dev.annals.api.query.Point;
import java.util.List;

/**
 * An entity at two moments.
 *
 * @param position of the second moment: the answer holds for it
 * @param entity as in {@code customer:<id>}
 * @param thereBefore whether it was there at the first moment; before it was recorded, and after it was retracted, it is
 *     not, and has no values
 * @param thereAfter the same of the second moment
 * @param differences the fields whose values are not the same at both moments, in the order of their names; a field that
 *     changed and changed back is not among them
 * @param events all that happened to it after the first moment and up to the second, oldest first
 */
public record Comparison(
        long position,
        String entity,
        Point from,
        Point to,
        boolean thereBefore,
        boolean thereAfter,
        List<Difference> differences,
        List<AuditEntry> events) {}
