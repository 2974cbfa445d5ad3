package dev.annals.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Links that say who followed them and cannot be forged. */
class SigningLinksTest {
    private static final SignedLinks LINKS = new SignedLinks(new byte[32]);

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void a_token_says_what_it_was_made_for(@ForAll long seed) {
        MemberLink link = link(new Random(seed));
        String token = LINKS.token(link);
        assertThat(token).matches("[A-Za-z0-9_-]{48}");
        assertThat(LINKS.read(token)).contains(link);
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void a_token_that_was_changed_cut_or_made_up_says_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        String token = LINKS.token(link(random));
        byte[] changed = Base64.getUrlDecoder().decode(token);
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] madeUp = new byte[36];
        random.nextBytes(madeUp);
        assertThat(LINKS.read(encoded(changed))).isEmpty();
        assertThat(LINKS.read(encoded(madeUp))).isEmpty();
        assertThat(LINKS.read(token.substring(0, random.nextInt(token.length()))))
                .isEmpty();
        assertThat(LINKS.read(token + "A")).isEmpty();
        assertThat(LINKS.read(token + "=")).isEmpty();
        assertThat(LINKS.read(token.substring(0, 46) + "==")).isEmpty();
        assertThat(LINKS.read(token.substring(0, 47) + "é")).isEmpty();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void a_token_made_with_another_key_says_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] other = new byte[32];
        random.nextBytes(other);
        assertThat(new SignedLinks(other).read(LINKS.token(link(random)))).isEmpty();
    }

    @Test
    void the_tokens_that_are_out_there_stay_readable() {
        MemberLink click =
                new MemberLink(MemberLink.Kind.CLICK, UUID.fromString("018f2f6e-1111-7abc-8def-0123456789ab"), 7);
        assertThat(LINKS.read("AQEABwGPL24REXq8je8BI0VniassH-4Ljj_bua7uMUMms5Cs"))
                .contains(click);
    }

    @Test
    void a_key_has_32_bytes_and_only_a_click_has_a_number() {
        UUID member = new UUID(1, 2);
        assertThatThrownBy(() -> new SignedLinks(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MemberLink(MemberLink.Kind.OPEN, member, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MemberLink(MemberLink.Kind.CLICK, member, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MemberLink(MemberLink.Kind.CLICK, member, 65_536))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MemberLink link(Random random) {
        MemberLink.Kind kind = MemberLink.Kind.values()[random.nextInt(3)];
        int number = kind == MemberLink.Kind.CLICK ? 1 + random.nextInt(65_535) : 0;
        return new MemberLink(kind, new UUID(random.nextLong(), random.nextLong()), number);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
