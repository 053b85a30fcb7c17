package org.huanjie.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a name, and what is stored. */
class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王芳",
                " 王芳 ",
                "王 芳",
                "王\u3000芳",
                "\u00a0王\u00a0芳",
                "王\u200b芳",
                "\ufeff王芳",
                "王\u2003芳\u202f",
                "王\u00ad芳",
                "王\t芳\n"
            })
    void blanksAndInvisibleCharactersTellNobodyApart(String typed) {
        assertThat(Spelling.of(typed)).isEqualTo("王芳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"艾力·买买提", "艾力•买买提", "艾力‧买买提", "艾力・买买提", "艾力．买买提", "艾力.买买提", "艾力 · 买买提", "艾力･买买提"})
    void everyDotBetweenThePartsOfANameIsTheMiddleDot(String typed) {
        assertThat(Spelling.of(typed)).isEqualTo("艾力·买买提");
    }

    @Test
    void lettersAreOrdinaryOnesAndKeepSingleBlanks() {
        assertThat(Spelling.of("Ａｎｎａ\u3000 Ｌｉ")).isEqualTo("Anna Li");
        assertThat(Spelling.of("J. Li")).isEqualTo("J. Li");
    }

    @Test
    void rareCharactersStayAsTheyAreWritten() {
        assertThat(Spelling.of("\uD840\uDC0B㐂")).isEqualTo("\uD840\uDC0B㐂");
        assertThat(Spelling.of("尛")).isEqualTo("尛");
    }
}
