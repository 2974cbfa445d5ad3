package dev.annals.api;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that is wrong with a command while it is made, so that one answer names every field.
 * Used in compact constructors: {@code name = check.line("name", name, 200)}, then {@link #done()}.
 * Each method returns the normalised value; what is refused is returned unchanged.
 */
public final class Check {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final LocalDate FIRST_DATE = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);
    private static final LocalDate AFTER_LAST_DATE = LAST_DATE.plusDays(1);
    private static final int MAX_DIGITS = 15;

    private final List<Refusal> refusals = new ArrayList<>();

    /** Throws {@link Refused} when anything was wrong. */
    public void done() {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    public void refuse(String pointer, RefusalCode code, Map<String, String> values) {
        refusals.add(new Refusal(code, "/" + pointer, values));
    }

    public void refuse(String pointer, RefusalCode code) {
        refuse(pointer, code, Map.of());
    }

    public <T extends @Nullable Object> T required(String pointer, T value) {
        if (value == null) {
            refuse(pointer, CommonRefusal.REQUIRED);
        }
        return value;
    }

    /** A required text on one line, from 1 to {@code max} characters. */
    public String line(String pointer, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            refuse(pointer, CommonRefusal.REQUIRED);
            return "";
        }
        return Objects.requireNonNull(optionalLine(pointer, text, max));
    }

    /** A required text that may have several lines, from 1 to {@code max} characters. */
    public String block(String pointer, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            refuse(pointer, CommonRefusal.REQUIRED);
            return "";
        }
        return Objects.requireNonNull(optionalBlock(pointer, text, max));
    }

    /** A text on one line, empty counting as absent. */
    public @Nullable String optionalLine(String pointer, @Nullable String text, int max) {
        return text(pointer, text, max, Text::allowedInLine);
    }

    /** A text that may have several lines, empty counting as absent. */
    public @Nullable String optionalBlock(String pointer, @Nullable String text, int max) {
        return text(pointer, text, max, Text::allowedInBlock);
    }

    private @Nullable String text(
            String pointer, @Nullable String text, int max, java.util.function.Predicate<String> allowed) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > 4 * max) {
            refuse(pointer, CommonRefusal.TOO_LONG, Map.of("max", "" + max));
            return text;
        }
        String normal = Text.normalise(text);
        if (!allowed.test(normal)) {
            refuse(pointer, CommonRefusal.FORBIDDEN_CHARACTERS);
        } else if (Text.length(normal) > max) {
            refuse(pointer, CommonRefusal.TOO_LONG, Map.of("max", "" + max));
        }
        return normal;
    }

    /** A list of distinct texts in the order given; absent counts as empty. */
    public List<String> lines(String pointer, @Nullable List<String> texts, int maxCount, int maxLength) {
        if (texts == null) {
            return List.of();
        }
        if (texts.size() > maxCount) {
            refuse(pointer, CommonRefusal.TOO_MANY, Map.of("max", "" + maxCount));
            return List.of();
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            checked.add(line(pointer + "/" + i, texts.get(i), maxLength));
        }
        return checked.stream().distinct().toList();
    }

    /** An e-mail address; the domain is folded to lower case, the rest kept. */
    public @Nullable String email(String pointer, @Nullable String text) {
        String email = optionalLine(pointer, text, 254);
        if (email == null) {
            return null;
        }
        if (!EMAIL.matcher(email).matches()) {
            refuse(pointer, CommonRefusal.BAD_EMAIL);
            return email;
        }
        int at = email.indexOf('@');
        return email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT);
    }

    /** A phone number with its country code, in E.164 form afterwards. */
    public @Nullable String phone(String pointer, @Nullable String text) {
        String phone = optionalLine(pointer, text, 40);
        if (phone == null) {
            return null;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(phone, null);
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            // Refused below, like a number of impossible length.
        }
        refuse(pointer, CommonRefusal.BAD_PHONE);
        return phone;
    }

    /** A date between 1800 and 2199: anything else is a slip of the pen. */
    public @Nullable LocalDate date(String pointer, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE))) {
            refuseAsSlip(pointer);
        }
        return date;
    }

    /** A moment on such a date, in UTC. */
    public @Nullable Instant instant(String pointer, @Nullable Instant instant) {
        if (instant != null && (instant.isBefore(startOf(FIRST_DATE)) || !instant.isBefore(startOf(AFTER_LAST_DATE)))) {
            refuseAsSlip(pointer);
        }
        return instant;
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void refuseAsSlip(String pointer) {
        refuse(pointer, CommonRefusal.OUT_OF_RANGE, Map.of("min", FIRST_DATE.toString(), "max", LAST_DATE.toString()));
    }

    /** A share between 0 and 1. */
    public @Nullable BigDecimal share(String pointer, @Nullable BigDecimal share) {
        if (share == null) {
            return null;
        }
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 6) {
            refuse(pointer, CommonRefusal.OUT_OF_RANGE, Map.of("min", "0", "max", "1"));
            return share;
        }
        return share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
    }

    /** A required amount, not negative, of at most 15 digits, with the decimals of its currency. */
    public Money money(String pointer, @Nullable Money money) {
        if (money == null || money.amount() == null || money.currency() == null) {
            refuse(pointer, CommonRefusal.REQUIRED);
            return new Money(BigDecimal.ZERO, "XXX");
        }
        Money checked = optionalMoney(pointer, money);
        return checked == null ? money : checked;
    }

    public @Nullable Money optionalMoney(String pointer, @Nullable Money money) {
        if (money == null) {
            return null;
        }
        Currency currency = currency(pointer + "/currency", money.currency());
        BigDecimal amount = money.amount();
        if (currency == null || amount == null) {
            required(pointer + "/amount", amount);
            return money;
        }
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        // Looked at before any arithmetic: 1E+1000000000 is short to write and long to expand.
        if (amount.signum() < 0 || amount.precision() - (long) amount.scale() > MAX_DIGITS) {
            refuse(pointer + "/amount", CommonRefusal.OUT_OF_RANGE, Map.of("min", "0", "max", "9".repeat(MAX_DIGITS)));
            return money;
        }
        if (amount.scale() > 100 || amount.stripTrailingZeros().scale() > decimals) {
            refuse(pointer + "/amount", CommonRefusal.BAD_MONEY);
            return money;
        }
        return new Money(amount.setScale(decimals, RoundingMode.UNNECESSARY), currency.getCurrencyCode());
    }

    /** An ISO 4217 currency that money can be in. */
    public @Nullable Currency currency(String pointer, @Nullable String code) {
        if (code == null) {
            refuse(pointer, CommonRefusal.REQUIRED);
            return null;
        }
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknownCode) {
            // Refused below, like a code that is no money.
        }
        refuse(pointer, CommonRefusal.BAD_MONEY);
        return null;
    }

    /** A range of dates that does not end before it starts. */
    public void range(String pointer, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            refuse(pointer, CommonRefusal.RANGE_REVERSED);
        }
    }

    /** Applies a check to the value of a patch, leaving "no change" and "clear" as they are. */
    public <T> @Nullable Patch<T> patch(@Nullable Patch<T> patch, Function<@Nullable T, @Nullable T> check) {
        return patch == null || patch.value() == null ? patch : new Patch<>(check.apply(patch.value()));
    }

    /** A patch of a value that must not be cleared. */
    public <T> @Nullable Patch<T> neverCleared(String pointer, @Nullable Patch<T> patch) {
        if (patch != null && patch.value() == null) {
            refuse(pointer, CommonRefusal.REQUIRED);
        }
        return patch;
    }
}
