package masthead.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are addresses, and which of them are the same. */
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "reader@example.org, reader@example.org",
        "' Olena.Kovalenko+news@Example.ORG ', Olena.Kovalenko+news@example.org",
        "o'hara@sub.example.co.uk, o'hara@sub.example.co.uk",
        "reader@пошта.укр, reader@xn--80a1acn3a.xn--j1amh",
        "reader@xn--80a1acn3a.xn--j1amh, reader@xn--80a1acn3a.xn--j1amh",
        "reader@Straße.example, reader@xn--strae-oqa.example",
    })
    void servers_take_it_so(String text, String wanted) {
        assertEquals(wanted, EmailAddress.of(text).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "reader",
                "reader@",
                "@example.org",
                "reader@example",
                "reader@example..org",
                "reader@.example.org",
                "reader@example.org.",
                "reader@-example.org",
                "reader@example-.org",
                "reader@example.123",
                "reader@127.0.0.1",
                "reader@[127.0.0.1]",
                ".reader@example.org",
                "reader.@example.org",
                "rea..der@example.org",
                "rea der@example.org",
                "reader@exa mple.org",
                "reader@example.org\r\nBcc: other@example.org",
                "a@b@example.org",
                "reader@example.o",
                "читач@example.org",
                "<reader@example.org>",
                "reader@exam_ple.org",
                "0123456789012345678901234567890123456789012345678901234567890123x@example.org"
            })
    void it_is_none(String text) {
        assertNull(EmailAddress.find(text));
    }

    @ParameterizedTest
    @CsvSource({"Reader@example.org, reader@EXAMPLE.org", "reader@пошта.укр, READER@xn--80a1acn3a.xn--j1amh"})
    void spellings_of_one_mailbox_are_one(String one, String other) {
        assertArrayEquals(EmailAddress.of(one).key(), EmailAddress.of(other).key());
    }
}
