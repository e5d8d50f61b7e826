package masthead.webhook.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks lead, and where they never do, as the service comes. */
class TargetsTest {

    private static final WebhookSettings SETTINGS = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(WebhookSettings.class)
            .build()
            .getConfigMapping(WebhookSettings.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void addressesThatAreNotTheWorldsAreRefused(String address) throws UnknownHostException {
        assertFalse(PublicAddress.is(InetAddress.getByName(address)), address);
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertNotNull(new Targets(SETTINGS).fault("https://" + host + "/hook"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "172.32.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "2a00:1450::5"
            })
    void allOthersAreNot(String address) throws UnknownHostException {
        assertTrue(PublicAddress.is(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://localhost/",
                "http://1.1.1.1/",
                "https://user@1.1.1.1/",
                "https://1.1.1.1:22/",
                "https://1.1.1.1:0/",
                "https://1.1.1.1/#x"
            })
    void otherWaysToGetThereAreRefused(String url) {
        assertNotNull(new Targets(SETTINGS).fault(url));
    }

    @Test
    void oneAddressOfManyThatIsRefusedIsEnough() throws UnknownHostException {
        List<InetAddress> both = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        assertNotNull(new Targets(SETTINGS, host -> both).fault("https://hooks.example.org/"));
    }

    @Test
    void aNameThatMeansAnotherAddressAMomentLaterMakesNoDifference() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Targets targets = new Targets(
                SETTINGS,
                host -> List.of(InetAddress.getByName(asked.getAndIncrement() % 2 == 0 ? "1.1.1.1" : "127.0.0.1")));
        assertNull(targets.fault("https://hooks.example.org/"));
        assertThrows(Targets.Refused.class, () -> targets.target("https://hooks.example.org/"));
        Targets.Target target = targets.target("https://hooks.example.org/");
        assertEquals("1.1.1.1", target.address().getHostAddress());
        assertEquals("hooks.example.org", target.host());
        assertEquals(3, asked.get(), "asked once for each");
    }

    @Test
    void aHostThatNobodyKnowsYetCanBeSaved() {
        assertNull(new Targets(SETTINGS, host -> {
                    throw new UnknownHostException(host);
                })
                .fault("https://hooks.example.org/"));
    }

    @Test
    void retriesGoOnForAboutADay() {
        Retries retries = new Retries(SETTINGS);
        long seconds = 0;
        int attempts = 1;
        while (!retries.isOver(attempts)) {
            seconds += retries.after(attempts++).toSeconds();
        }
        assertTrue(seconds > 20 * 3600 && seconds < 28 * 3600, seconds + " s");
    }
}
