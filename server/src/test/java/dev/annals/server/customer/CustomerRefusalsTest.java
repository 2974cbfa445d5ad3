package dev.annals.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a customer refuses, over HTTP. */
class CustomerRefusalsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();
    private final UUID person = api.create("/customers", "{'kind':'PERSON','name':'Refusing'}");
    private final UUID organization = api.create("/customers", "{'kind':'ORGANIZATION','name':'Refusing'}");

    @Test
    void an_email_and_a_phone_belong_to_one_customer_of_a_kind_unless_on_purpose() {
        String email = UUID.randomUUID() + "@example.com";
        api.create("/customers", "{'kind':'PERSON','name':'First','email':'%s'}".formatted(email));
        String second = "{'kind':'PERSON','name':'Second','email':'%s'".formatted(email);
        expect(api.post("/customers", second + "}"), 409, "EMAIL_IN_USE");
        expect(api.post("/customers/" + person + "/details", "{'email':'%s'}".formatted(email)), 409, "EMAIL_IN_USE");
        assertThat(api.post("/customers", second + ",'allowDuplicate':true}").status())
                .isEqualTo(201);
        assertThat(api.post("/customers", second.replace("PERSON", "ORGANIZATION") + "}")
                        .status())
                .isEqualTo(201);

        String phone = "+86138" + (10_000_000 + Math.abs(email.hashCode() % 89_999_999));
        api.create("/customers", "{'kind':'PERSON','name':'First','phone':'%s'}".formatted(phone));
        expect(
                api.post("/customers", "{'kind':'PERSON','name':'Second','phone':'%s'}".formatted(phone)),
                409,
                "PHONE_IN_USE");
    }

    @Test
    void a_person_has_no_contacts_and_an_organization_no_birthday() {
        expect(api.post("/customers/" + person + "/contacts", "{'name':'x'}"), 409, "CONTACTS_NEED_ORGANIZATION");
        expect(
                api.post("/customers", "{'kind':'ORGANIZATION','name':'x','birthday':'1990-01-01'}"),
                409,
                "BIRTHDAY_NEEDS_PERSON");
    }

    @Test
    void a_contact_that_is_not_there_is_not_found() {
        String path = "/customers/" + organization + "/contacts/" + NOBODY;
        expect(api.post(path + "/details", "{'name':'x'}"), 404, "UNKNOWN_CONTACT");
        expect(api.post("/customers/" + organization + "/contacts/not-an-id/removal", ""), 400, "BAD_PARAMETER");
    }

    @Test
    void a_consent_that_is_over_already_is_refused() {
        expect(
                api.post(
                        "/customers/" + person + "/consents",
                        "{'channel':'EMAIL','purpose':'news','granted':true,'validUntil':'2001-01-01'}"),
                422,
                "CONSENT_ALREADY_OVER");
    }

    @Test
    void a_customer_has_only_so_many_tags() {
        for (int batch = 0; batch < 2; batch++) {
            StringBuilder tags = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                tags.append(i == 0 ? "" : ",")
                        .append("'t")
                        .append(batch)
                        .append('-')
                        .append(i)
                        .append('\'');
            }
            Reply reply = api.post("/customers/" + person + "/tags", "{'add':[" + tags + "]}");
            if (batch == 1) {
                expect(reply, 409, "TOO_MANY_ENTRIES");
            }
        }
    }

    @Test
    void the_id_of_something_else_is_not_taken() {
        expect(api.post("/users", "{'id':'%s','name':'x'}".formatted(person)), 409, "ID_IN_USE");
    }

    private static void expect(Reply reply, int status, String code) {
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
