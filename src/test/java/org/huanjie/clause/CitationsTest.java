package org.huanjie.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

    private record Plan(String id, int version, String title, List<Clause> brought) implements Citing {}

    @Test
    void clausesCitedTogetherAreAllNamed() {
        assertThat(Citations.shipped().cited("差额已被打破", "E2、E3")).isEqualTo("差额已被打破（《换届异常情形处理规则》第2项、《换届异常情形处理规则》第3项）");
    }

    @Test
    void whatIsInNoDocumentIsCitedByTheSchemeOnce() {
        Citations citations = Citations.of(new Plan("plan", 1, "某镇实施方案", List.of()));

        assertThat(citations.words("QY-4.1、QY-4.2、E2")).isEqualTo("《某镇实施方案》、《换届异常情形处理规则》第2项");
    }

    @ParameterizedTest
    @CsvSource({
        "资格审查通过（JY-4.3.4a）, 资格审查通过（《吉阳镇实施方案》四（三）4）",
        "未通过：不符合要求（JY-4.1d）；可申诉（E4）, 未通过：不符合要求（《吉阳镇实施方案》四（一）1）；可申诉（《换届异常情形处理规则》第4项）",
        "再次列为候选人（E15、E17）, 再次列为候选人（《换届异常情形处理规则》第15项、《换届异常情形处理规则》第17项）",
        "'定为3天（须在10月28日前届满，G4），由街道党工委发布', '定为3天（须在10月28日前届满，《换届选举通用规则》第六部分第4项），由街道党工委发布'",
        "B.1 Art 4, 《共青团基层组织选举工作条例》第四条"
    })
    void whatEarlierVersionsWroteIsReadInWords(String stored, String read) {
        assertThat(Citations.inWords(stored)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"材料（A4纸打印）", "住2号楼（B2）", "经核实（QY-4.1）", "《吉阳镇实施方案》四（三）4", "E4号文件", ""})
    void whatCitesNothingStaysAsItWas(String stored) {
        assertThat(Citations.inWords(stored)).isEqualTo(stored);
    }
}
