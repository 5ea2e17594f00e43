package cn.qingsu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9, 192.0.2.9",
        "2001:db8:1:2::9, 20010db800010002/64",
        "2001:db8:1:2:ffff:0:0:1, 20010db800010002/64",
        "2001:0db8:0001:0003:0:0:0:1, 20010db800010003/64",
        "not an address, not an address"
    })
    void a_network_of_ipv6_counts_as_one(String address, String counted) {
        assertThat(CountedAddress.of(address).text()).isEqualTo(counted);
    }
}
