package dev.annals.api.customer;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2 code
 */
public record Address(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static @Nullable Address checked(Check check, String pointer, @Nullable Address address) {
        if (address == null) {
            return null;
        }
        String country = check.optionalLine(pointer + "/country", address.country, 2);
        if (country != null && !COUNTRIES.contains(country)) {
            check.refuse(pointer + "/country", CommonRefusal.BAD_FORMAT);
        }
        return new Address(
                check.optionalBlock(pointer + "/street", address.street, 300),
                check.optionalLine(pointer + "/city", address.city, 100),
                check.optionalLine(pointer + "/region", address.region, 100),
                check.optionalLine(pointer + "/postalCode", address.postalCode, 20),
                country);
    }
}
