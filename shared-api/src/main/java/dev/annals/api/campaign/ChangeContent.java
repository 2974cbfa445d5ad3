package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.Objects;
import java.util.UUID;

/**
 * The campaign is to say something else. Refused with ALREADY_LAUNCHED after the launch: the content is fixed by then;
 * with NOTHING_IS_SENT when the campaign's channel is EVENT or AD. By EMAIL it needs a subject, by the others it is text alone;
 * by PHONE, SOCIAL and WEB it goes out only where a gateway takes the channel.
 *
 * @param content replaced as a whole; refused with the codes of {@link ContentRefusal} and a pointer to each mistake
 */
public record ChangeContent(UUID id, MessageContent content) implements CampaignCommand {
    public ChangeContent {
        Check check = new Check();
        check.required("id", id);
        MessageContent normal = MessageContent.checked(check, "content", check.required("content", content));
        check.done();
        content = Objects.requireNonNull(normal);
    }
}
