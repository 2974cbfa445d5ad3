package dev.annals.server.carrier;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.server.carrier.OutgoingMessage.Sender;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Messages to hand over. */
final class Messages {
    static final String TOKEN = "AQMAAAAAAAAAAEAAgAAAAAAAAAGmE2R4k-5PpZ0vJx_bYg7c";
    static final Sender SHOP = new Sender("The shop", "news@shop.example", null);
    static final Instant CLEARED = Instant.parse("2026-11-22T08:30:00Z");

    private Messages() {}

    static OutgoingMessage mailTo(String address) {
        return mail(SHOP, address, "Ann Example", "News", "<p>Hello</p>", "Hello");
    }

    static OutgoingMessage named(String name, String subject) {
        return mail(SHOP, "ann@people.example", name, subject, "<p>你好</p>", "你好");
    }

    static OutgoingMessage from(Sender sender) {
        return mail(sender, "ann@people.example", "Ann", "News", null, "Hello");
    }

    static OutgoingMessage ofLength(int characters) {
        return mail(SHOP, "ann@people.example", "Ann", "News", null, "A line.\n".repeat(characters / 8));
    }

    static OutgoingMessage shortMessage(UnaryOperator<String> to) {
        return new OutgoingMessage(
                TOKEN,
                CampaignChannel.SMS,
                new UUID(0x4000, 1),
                new UUID(0x4000, 2),
                null,
                to.apply("+8613800000000"),
                "王芳",
                "zh-CN",
                null,
                null,
                "你好。退订：https://annals.shop.example/m/x",
                "https://annals.shop.example/m/x",
                CLEARED);
    }

    private static OutgoingMessage mail(
            Sender sender, String to, String name, String subject, String html, String text) {
        return new OutgoingMessage(
                TOKEN,
                CampaignChannel.EMAIL,
                new UUID(0x4000, 1),
                new UUID(0x4000, 2),
                sender,
                to,
                name,
                "zh-CN",
                subject,
                html,
                text,
                "https://annals.shop.example/m/unsubscribe",
                CLEARED);
    }
}
