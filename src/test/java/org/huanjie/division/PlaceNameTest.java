package org.huanjie.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {

    @ParameterizedTest
    @CsvSource({
        "460203198219, 田独村委会, 田独村",
        "210112205201, 红旗村村委会, 红旗村",
        "210112205202, 红旗村村民委员会, 红旗村",
        "460203198008, 红郊社区居委会, 红郊社区",
        "460203198009, 新风居民委员会, 新风社区",
        "440305001001, 深湾社区, 深湾社区",
        "460203198, 吉阳镇, 吉阳镇",
        "440305001, 某村委会, 某村委会"
    })
    void aPlaceIsCalledWithoutItsCommittee(String code, String name, String place) {
        assertThat(PlaceName.of(code, name)).isEqualTo(place);
    }
}
