package dev.annals.query.world;

import java.util.UUID;

/**
 * Where a history is: what is live, or a workspace.
 *
 * @param tables with the versions of all rows, and how far they are
 * @param now views of what is true at the end
 * @param asOf views of what was true at a position
 */
public record Schemas(String tables, String now, String asOf) {
    static final Schemas LIVE = new Schemas("read_model", "now", "as_of");

    public static Schemas of(UUID workspace) {
        String tables = "workspace_" + workspace.toString().replace("-", "");
        return new Schemas(tables, tables + "_now", tables + "_as_of");
    }
}
