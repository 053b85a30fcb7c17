package org.huanjie.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionKindTest {

    @ParameterizedTest
    @CsvSource({
        "21,辽宁省,PROVINCE",
        "2101,沈阳市,CITY",
        "210102,和平区,COUNTY",
        "210102001,浑河湾街道,STREET",
        "370614003,新港街道办事处,STREET",
        "460203198,吉阳镇,TOWNSHIP",
        "210181205,大柳屯镇,TOWNSHIP",
        "210181205200,红旗村村委会,VILLAGE",
        "210181205201,大柳村民委员会,VILLAGE",
        "210102001001,砂阳社区居委会,COMMUNITY"
    })
    void theCodeAndTheNameTellTheKind(String code, String name, DivisionKind kind) {
        assertThat(DivisionKind.of(new Division(code, name))).isEqualTo(kind);
    }
}
