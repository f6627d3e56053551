package potok.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.shared.RuleBroken;

@Tag("M22")
class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "' 10.1.2.3/8 ', 10.0.0.0/8",
        "2001:DB8:0:0::1/32, 2001:db8::/32",
        "::1, ::1",
        "0.0.0.0/0, 0.0.0.0/0",
    })
    void networksAreWrittenInOneWay(String written, String normal) {
        assertThat(Networks.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "10",
                "10.0.0",
                "10.0.0.*",
                "10.0.0.1-5",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/255.0.0.0",
                "/8",
                "010.0.0.1",
                "256.0.0.1",
                "fe80::1%eth0",
                "2001:db8::/129",
                "localhost",
                "example.com",
                "1.2.3.4, 5.6.7.8",
                "'; --",
            })
    void whatIsNoNetworkIsRefused(String written) {
        assertThatThrownBy(() -> Networks.normal(written))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.code()).isEqualTo("network-invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, ::ffff:203.0.113.7, true",
        "2001:db8::/32, 2001:db8:1::5, true",
        "2001:db8::/32, 2001:db9::5, false",
        "fe80::/10, fe80::1%eth0, true",
        "::/0, 10.0.0.1, false",
        "10.0.0.0/8, unknown, false",
    })
    void contains(String network, String address, boolean contains) {
        assertThat(Networks.contains(network, address)).isEqualTo(contains);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "unknown, unknown",
    })
    void oneHouseholdIsOneCaller(String address, String household) {
        assertThat(Networks.household(address)).isEqualTo(household);
    }
}
