package dev.annals.server.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.content.MemberLink;
import dev.annals.content.MemberLink.Kind;
import dev.annals.server.startup.AccessSettings;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.HttpSettings;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.SealingSettings;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingMessageLinksTest {
    private static final UUID MEMBER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String PUBLIC = "https://news.example.test/crm";

    @TempDir
    Path data;

    @Test
    void addresses_lead_to_where_readers_reach_the_server_and_say_who_follows_them() {
        MessageLinks links = links(URI.create(PUBLIC));

        assertThat(links.isReady()).isTrue();
        assertThat(said(links, links.open(MEMBER))).isEqualTo(new MemberLink(Kind.OPEN, MEMBER, 0));
        assertThat(said(links, links.click(MEMBER, 3))).isEqualTo(new MemberLink(Kind.CLICK, MEMBER, 3));
        assertThat(said(links, links.unsubscribe(MEMBER))).isEqualTo(new MemberLink(Kind.UNSUBSCRIBE, MEMBER, 0));
        assertThat(links.read(links.messageToken(MEMBER))).contains(new MemberLink(Kind.MESSAGE, MEMBER, 0));
    }

    @Test
    void addresses_stay_as_they_are_when_the_server_starts_again() {
        assertThat(links(URI.create(PUBLIC)).open(MEMBER))
                .isEqualTo(links(URI.create(PUBLIC)).open(MEMBER));
    }

    @Test
    void without_a_public_address_there_are_no_links_but_messages_still_have_names() {
        MessageLinks links = links(null);

        assertThat(links.isReady()).isFalse();
        assertThatThrownBy(() -> links.open(MEMBER)).isInstanceOf(IllegalStateException.class);
        assertThat(links.read(links.messageToken(MEMBER))).isPresent();
    }

    private static MemberLink said(MessageLinks links, String address) {
        assertThat(address).startsWith(PUBLIC + "/m/");
        return links.read(address.substring((PUBLIC + "/m/").length())).orElseThrow();
    }

    private MessageLinks links(@Nullable URI publicUrl) {
        SendingSettings sending = new SendingSettings(publicUrl, null, null, null);
        Settings settings = new Settings(
                0,
                data,
                null,
                0,
                ZoneOffset.UTC,
                null,
                null,
                null,
                sending,
                LedgerSettings.USUAL,
                SealingSettings.USUAL,
                Settings.USUAL_WORKSPACES,
                HttpSettings.USUAL,
                AccessSettings.OFF);
        try (DataFolder folder = DataFolder.open(data)) {
            return new MessageLinks(folder, settings);
        }
    }
}
