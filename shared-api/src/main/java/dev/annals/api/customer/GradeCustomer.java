package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer's value to us is judged anew; {@code null} takes the grade away. */
public record GradeCustomer(UUID id, @Nullable String grade) implements CustomerCommand {
    public GradeCustomer {
        Check check = new Check();
        check.required("id", id);
        grade = check.optionalLine("grade", grade, CustomerLimits.GRADE);
        check.done();
    }
}
