package dev.annals.server.bounce;

/** Reports as mail servers write them. */
public final class Reports {
    private Reports() {}

    public static String failed(String id, String messageId, String recipient) {
        return delivery(id, messageId, """
                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; mx.people.example
                Diagnostic-Code: smtp; 550 5.1.1 <%s>: Recipient
                    address rejected: no such user
                """.formatted(recipient, recipient));
    }

    static String delivery(String id, String messageId, String recipients) {
        return report(id, "delivery-status", """
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.shop.example
                Arrival-Date: Sun, 22 Nov 2026 08:30:00 +0000

                %s
                --b
                Content-Type: text/rfc822-headers

                From: The shop <news@shop.example>
                Subject: =?UTF-8?B?5L2g5aW9?=
                Message-ID: %s
                """.formatted(recipients, messageId));
    }

    static String complaint(String id, String messageId, String type, String recipient) {
        return report(id, "feedback-report", """
                --b
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: Mailbox/1.0
                Version: 1
                %s
                --b
                Content-Type: message/rfc822

                From: The shop <news@shop.example>
                Message-ID: %s
                Content-Type: text/plain

                Hello
                """.formatted(
                        type, recipient == null ? "" : "Original-Rcpt-To: <" + recipient + ">\n", messageId));
    }

    private static String report(String id, String type, String parts) {
        return ("""
                From: MAILER-DAEMON@mail.shop.example
                To: bounces@shop.example
                Subject: About your mail
                Message-ID: %s
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%s; boundary="b"

                --b
                Content-Type: text/plain

                This is for people.

                %s
                --b--
                """).formatted(id, type, parts).replace("\n", "\r\n");
    }
}
