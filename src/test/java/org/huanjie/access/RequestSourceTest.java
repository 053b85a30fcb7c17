package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSourceTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "2001:db8:0:1:2:3:4:5, 2001:db8:0:1",
        "2001:0DB8:0000:0001:0002:0003:0004:0005, 2001:db8:0:1",
        "2001:db8::1, 2001:db8:0:0",
        "2001:db8:0:1::5, 2001:db8:0:1",
        "2001:db8:a:b:c::, 2001:db8:a:b",
        "::1, 0:0:0:0",
        "::, 0:0:0:0",
        "1::, 1:0:0:0",
        "fe80::1ff:fe23:4567:890a%eth2, fe80:0:0:0",
        "fe80::1ff:fe23:4567:890a%3, fe80:0:0:0",
        "fe80:0:0:0:1ff:fe23:4567:890a%eth2, fe80:0:0:0",
        "::ffff:198.51.100.7, 198.51.100.7",
        "::FFFF:c633:6407, 198.51.100.7",
        "0:0:0:0:0:ffff:c633:6407, 198.51.100.7",
        "64:ff9b::198.51.100.7, 64:ff9b:0:0",
        "2001:db8:1:2:3:4:198.51.100.7, 2001:db8:1:2",
        "[2001:db8:0:1::5], 2001:db8:0:1",
        "[2001:db8:0:1::5]:50123, 2001:db8:0:1",
        "198.51.100.7:50123, 198.51.100.7",
    })
    void isAnAddressOfTheOldKindOrANetworkOf64Bits(String address, String source) {
        assertThat(RequestSource.of(address)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "unknown",
        "_hidden",
        "1:2:3",
        "2001:db8::1::2",
        "12345::1",
        ":",
        "proxy.example.cn",
        "1.2.3.4.5:x"
    })
    void isWhateverElseSomebodySays(String words) {
        assertThat(RequestSource.of(words)).isEqualTo(words);
    }

    @Test
    void isNeverLongerThanWhatCanBeKept() {
        assertThat(RequestSource.of("x".repeat(500))).hasSize(64);
        assertThat(RequestSource.of("1:".repeat(500))).hasSizeLessThanOrEqualTo(64);
    }
}
