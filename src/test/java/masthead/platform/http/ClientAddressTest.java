package masthead.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import masthead.platform.http.ClientAddress.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind the proxies 10.1.0.0/16 and 2001:db8:1::/48. Lines of a header are parted by a semicolon here, or by |. */
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            192.0.2.7   ;                                       ; 192.0.2.7
            192.0.2.7   ; 203.0.113.9                           ; 192.0.2.7
            10.1.2.3    ;                                       ; 10.1.2.3
            10.1.2.3    ; 203.0.113.9                           ; 203.0.113.9
            10.1.2.3    ; 198.51.100.1, 203.0.113.9             ; 203.0.113.9
            10.1.2.3    ; 198.51.100.1, 203.0.113.9, 10.1.9.9   ; 203.0.113.9
            10.1.2.3    ; 198.51.100.1 | 203.0.113.9            ; 203.0.113.9
            10.1.2.3    ; 10.1.9.9                              ; 10.1.9.9
            10.1.2.3    ; 203.0.113.9:4711                      ; 203.0.113.9
            10.1.2.3    ; 2001:DB8::0:5                         ; 2001:db8::5
            10.1.2.3    ; [2001:db8::5]:4711                    ; 2001:db8::5
            10.1.2.3    ; ::ffff:203.0.113.9                    ; 203.0.113.9
            ::ffff:10.1.2.3 ; 203.0.113.9                       ; 203.0.113.9
            2001:db8:1::2 ; 203.0.113.9, 2001:db8:1:2::3        ; 203.0.113.9
            2001:db8:2::2 ; 203.0.113.9                         ; 2001:db8:2::2
            10.1.2.3    ; 203.0.113.9, nonsense                 ; 10.1.2.3
            10.1.2.3    ; 203.0.113.9, nonsense, 10.1.9.9       ; 10.1.9.9
            10.1.2.3    ; 203.0.113.9,                          ; 10.1.2.3
            10.1.2.3    ; localhost                             ; 10.1.2.3
            10.1.2.3    ; 1                                     ; 10.1.2.3
            10.1.2.3    ; 300.1.2.3                             ; 10.1.2.3
            10.1.2.3    ; fe80::1%eth0                          ; 10.1.2.3
            10.1.2.3    ; [                                     ; 10.1.2.3""")
    void isTheLastThatNoProxyVouchesFor(String connected, String lines, String client) {
        assertEquals(client, address(Header.X_FORWARDED_FOR, connected, lines));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            for=203.0.113.9                                     ! 203.0.113.9
            For=203.0.113.9;proto=https;by=10.1.2.3             ! 203.0.113.9
            proto=http; for="203.0.113.9:4711"                  ! 203.0.113.9
            for="[2001:db8::5]:4711"                            ! 2001:db8::5
            for="[2001:db8::5]"                                 ! 2001:db8::5
            for=198.51.100.1, for=203.0.113.9, for=10.1.4.4     ! 203.0.113.9
            for=198.51.100.1 | for=203.0.113.9                  ! 203.0.113.9
            for=_hidden                                         ! 10.1.2.3
            for=unknown                                         ! 10.1.2.3
            for=198.51.100.1, proto=https                       ! 10.1.2.3
            for="198.51.100.1, for=203.0.113.9                  ! 203.0.113.9
            for="a, b", for=203.0.113.9                         ! 203.0.113.9
            for=                                                ! 10.1.2.3
            for="                                               ! 10.1.2.3
            for=for=for=                                        ! 10.1.2.3
            ,,,;;;===                                           ! 10.1.2.3""")
    void isReadFromForwardedToo(String lines, String client) {
        assertEquals(client, address(Header.FORWARDED, "10.1.2.3", lines));
    }

    @Test
    void aWayWithoutEndHasOne() {
        assertEquals("10.1.4.4", address(Header.X_FORWARDED_FOR, "10.1.2.3", "10.1.4.4,".repeat(4000) + "10.1.4.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "ten", "10.0.0.0/8/8", "10.0.0.0/-1"})
    void aBlockThatIsNoneIsToldAtTheStart(String block) {
        assertThrows(IllegalArgumentException.class, () -> behind(Header.FORWARDED, block));
    }

    private static String address(Header header, String connected, String lines) {
        InetAddress address = behind(header, "10.1.0.0/16", "2001:db8:1::/48")
                .before(
                        InetAddress.ofLiteral(connected),
                        lines == null
                                ? List.of()
                                : Arrays.stream(lines.split("\\|", -1))
                                        .map(String::strip)
                                        .toList());
        return NetUtil.toAddressString(address);
    }

    private static ClientAddress behind(Header header, String... proxies) {
        return new ClientAddress(Optional.of(List.of(proxies)), header, new CurrentVertxRequest());
    }
}
