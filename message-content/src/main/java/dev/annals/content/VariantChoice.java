package dev.annals.content;

import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageVariant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Which variant a member gets: by chance as far as anybody can tell, and always the same. */
public final class VariantChoice {
    private VariantChoice() {}

    /** The name of the variant for this member. Of many members, each variant gets its share. */
    public static String of(MessageContent content, UUID memberId) {
        List<MessageVariant> variants = content.variants();
        long ticket = Long.remainderUnsigned(mixed(memberId), 100);
        long taken = 0;
        for (MessageVariant variant : variants) {
            taken += Objects.requireNonNull(variant.share());
            if (ticket < taken) {
                return variant.name();
            }
        }
        return variants.getLast().name();
    }

    /** Ids may count upwards; after this every bit depends on all of them (the finaliser of MurmurHash3). */
    private static long mixed(UUID id) {
        long bits = id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
