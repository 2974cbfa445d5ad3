package dev.annals.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Which variant a member gets. */
class ChoosingAVariantTest {
    private static final int MEMBERS = 20_000;

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void of_many_members_each_variant_gets_its_share(@ForAll long seed) {
        Random random = new Random(seed);
        MessageContent content = variants(random);
        assertShares(content, Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())));
        long first = random.nextLong();
        assertShares(content, LongStream.iterate(first, i -> i + 1).mapToObj(i -> new UUID(0x7000, i)));
        assertShares(content, LongStream.iterate(first, i -> i + 1).mapToObj(i -> new UUID(i << 16, 1)));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void a_member_always_gets_the_same(@ForAll long seed) {
        Random random = new Random(seed);
        MessageContent content = variants(random);
        UUID member = new UUID(random.nextLong(), random.nextLong());
        assertThat(VariantChoice.of(content, UUID.fromString(member.toString())))
                .isEqualTo(VariantChoice.of(content, member));
    }

    private static void assertShares(MessageContent content, Stream<UUID> members) {
        Map<String, Long> counts = members.limit(MEMBERS)
                .collect(Collectors.groupingBy(member -> VariantChoice.of(content, member), Collectors.counting()));
        for (MessageVariant variant : content.variants()) {
            double share = 100.0 * counts.getOrDefault(variant.name(), 0L) / MEMBERS;
            // Five standard deviations of the share that is most uncertain.
            assertThat(share).isCloseTo(variant.share(), within(1.8));
        }
    }

    private static MessageContent variants(Random random) {
        int first = 1 + random.nextInt(97);
        int second = 1 + random.nextInt(98 - first);
        List<Integer> shares = List.of(first, second, 100 - first - second);
        Function<Integer, MessageVariant> variant = i -> new MessageVariant(
                "" + (char) ('A' + i), shares.get(i), List.of(new MessageText("en", "x", "x", null)));
        return Contents.checked(
                new MessageContent(Stream.of(0, 1, 2).map(variant).toList(), Map.of()));
    }
}
