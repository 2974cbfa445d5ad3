package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.pipeline.BridgeDeal;
import dev.annals.api.pipeline.BridgeEvent;
import dev.annals.api.pipeline.FindBridgeDeals;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.query.list.Condition;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.Span;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deals of one line of a bridge, with the events that moved them. */
final class BridgeDealList {
    private static final String COLUMNS = "b.*";

    private final World world;
    private final Span span;
    private final FindBridgeDeals query;
    private final BridgedDeals deals;

    BridgeDealList(World world, Span span, FindBridgeDeals query, ReportSettings settings) {
        this.world = world;
        this.span = span;
        this.query = query;
        this.deals = new BridgedDeals(world, span, query.question(), settings);
    }

    /** A deal of the page, and who owned it at either end. */
    private record Row(
            BridgeDeal deal,
            @Nullable UUID ownerBefore,
            @Nullable UUID ownerAfter) {}

    Page<BridgeDeal> page() {
        String table = "(" + deals.with() + "SELECT bridged.*, " + amount() + " AS line_amount FROM bridged WHERE "
                + condition() + ") b";
        ListRequest request = new ListRequest(Map.of(), null, List.of(), query.limit(), query.cursor(), false);
        Page<Row> page = Listing.of(table)
                .tieBreak("b.id", ValueType.UUID)
                .sort("amount", "b.line_amount", ValueType.NUMBER)
                .order("-amount")
                .page(world, request, new Condition("", deals.parameters()), COLUMNS, (row, number) -> read(row));
        DealEvents events =
                DealEvents.between(world, span, query.question().filter().team() != null);
        page.items().forEach(row -> events.about(row.deal().id(), row.ownerBefore(), row.ownerAfter()));
        Map<UUID, List<BridgeEvent>> told = events.read();
        return new Page<>(page.items().stream().map(row -> with(row, told)).toList(), page.nextCursor(), page.total());
    }

    private String amount() {
        return switch (query.line()) {
            case END -> "coalesce(end_value, 0)";
            case INCREASED -> "change";
            case DECREASED -> "-change";
            case RATES -> "rates";
            default -> "counted";
        };
    }

    private String condition() {
        return switch (query.line()) {
            case START, NEW, PULLED_IN, REOPENED, ENTERED -> "came = '" + query.line() + "'";
            case INCREASED -> "change > 0";
            case DECREASED -> "change < 0";
            case RATES -> "rates <> 0";
            case PUSHED_OUT, WON, LOST, LEFT, WITHDRAWN, END -> "went = '" + query.line() + "'";
        };
    }

    private Row read(ResultSet row) throws SQLException {
        UUID ownerAfter = row.getObject("owner_after", UUID.class);
        BridgeDeal deal = new BridgeDeal(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("customer_id", UUID.class),
                ownerAfter,
                Objects.requireNonNull(money(row, "line_amount")),
                money(row, "start_value"),
                row.getString("state_after") == null ? null : money(row, "end_value"),
                row.getObject("close_before", LocalDate.class),
                row.getObject("close_after", LocalDate.class),
                state(row, "state_before"),
                state(row, "state_after"),
                List.of());
        return new Row(deal, row.getObject("owner_before", UUID.class), ownerAfter);
    }

    private @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : deals.currency().money(amount);
    }

    private static @Nullable OpportunityState state(ResultSet row, String column) throws SQLException {
        String state = row.getString(column);
        return state == null ? null : OpportunityState.valueOf(state);
    }

    private static BridgeDeal with(Row row, Map<UUID, List<BridgeEvent>> told) {
        BridgeDeal deal = row.deal();
        return new BridgeDeal(
                deal.id(),
                deal.name(),
                deal.customerId(),
                deal.ownerId(),
                deal.amount(),
                deal.startValue(),
                deal.endValue(),
                deal.closeBefore(),
                deal.closeAfter(),
                deal.stateBefore(),
                deal.stateAfter(),
                told.getOrDefault(deal.id(), List.of()));
    }
}
