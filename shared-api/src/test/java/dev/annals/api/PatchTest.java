package dev.annals.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.customer.Address;
import dev.annals.api.customer.ChangeCustomerDetails;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final String ID = "\"id\":\"00000000-0000-7000-8000-00000000000a\"";

    @Test
    void an_absent_field_stays_null_clears_and_a_value_sets() {
        var command = read("{" + ID + ",\"email\":null,\"industry\":\"banking\"}");
        assertThat(command.name()).isNull();
        assertThat(command.email()).isEqualTo(Patch.clear());
        assertThat(command.industry()).isEqualTo(Patch.set("banking"));
    }

    @Test
    void nested_values_are_read_by_their_type() {
        var command = read("{" + ID + ",\"address\":{\"city\":\"Chengdu\"},\"custom\":{\"b\":1,\"a\":\"x\"}}");
        assertThat(command.address()).isEqualTo(Patch.set(new Address(null, "Chengdu", null, null, null)));
        assertThat(command.custom()).isEqualTo(Patch.set(Map.of("a", "x", "b", 1)));
    }

    @Test
    void a_patch_writes_what_it_read() {
        var command = read("{" + ID + ",\"email\":null,\"industry\":\"banking\"}");
        assertThat(Json.mapper().writeValueAsString(command))
                .isEqualTo("{" + ID + ",\"email\":null,\"industry\":\"banking\",\"allowDuplicate\":false}");
    }

    @Test
    void a_change_to_the_same_value_is_no_change() {
        assertThat(Patch.effective(Patch.set("a"), "a")).isNull();
        assertThat(Patch.effective(Patch.clear(), null)).isNull();
        assertThat(Patch.effective(Patch.set("b"), "a")).isEqualTo(Patch.set("b"));
        assertThat(Patch.apply(Patch.clear(), "a")).isNull();
    }

    private static ChangeCustomerDetails read(String json) {
        return Json.mapper().readValue(json, ChangeCustomerDetails.class);
    }
}
