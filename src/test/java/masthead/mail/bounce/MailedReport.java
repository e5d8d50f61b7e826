package masthead.mail.bounce;

/** Reports as mail servers write them. */
final class MailedReport {

    private MailedReport() {}

    /** RFC 3464. */
    static String bounce(String action, String status, String recipient, String messageId) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: news@courier.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                	boundary="9B095B5ADSN=_01"

                --9B095B5ADSN=_01
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.example.org.

                --9B095B5ADSN=_01
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Arrival-Date: Thu, 26 Nov 2026 05:04:03 +0000

                Final-Recipient: rfc822; %1$s
                Action: %2$s
                Status: %3$s
                Diagnostic-Code: smtp; 550 %3$s <%1$s>:
                    Recipient address rejected

                --9B095B5ADSN=_01
                Content-Type: text/rfc822-headers

                From: The Harbour Courier <news@courier.example>
                To: <%1$s>
                Subject: News
                Message-ID: %4$s

                --9B095B5ADSN=_01--
                """.formatted(recipient, action, status, messageId).replace("\n", "\r\n");
    }

    /** RFC 5965. */
    static String complaint(String type, String recipient, String messageId) {
        return """
                From: abuse@example.org
                To: news@courier.example
                Subject: FW: News
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="part1"

                --part1
                Content-Type: text/plain

                This is an email abuse report.

                --part1
                Content-Type: message/feedback-report

                Feedback-Type: %2$s
                User-Agent: SomeGenerator/1.0
                Version: 1

                --part1
                Content-Type: message/rfc822
                Content-Disposition: inline

                From: <news@courier.example>
                To: <%1$s>
                Subject: News
                Message-ID: %3$s

                The news.
                --part1--
                """.formatted(recipient, type, messageId).replace("\n", "\r\n");
    }
}
