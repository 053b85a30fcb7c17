package org.huanjie.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "报名表.pdf, 报名表.pdf",
        "../../etc/报名表.pdf, 报名表.pdf",
        "C:\\资料\\报名表.pdf, 报名表.pdf",
        "报名\u202Efdp.exe, 报名_fdp.exe",
        "a:b|c?.pdf, a_b_c_.pdf"
    })
    void foldersAndDangerousCharactersAreGone(String sent, String safe) {
        assertThat(FileName.safe(sent)).isEqualTo(safe);
    }

    @Test
    void lineBreaksAndQuotesCannotReachAHeader() {
        assertThat(FileName.safe("a\r\nSet-Cookie: \"x\".pdf")).isEqualTo("a__Set-Cookie_ _x_.pdf");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.safe("长".repeat(200) + ".pdf")).hasSize(120).endsWith(".pdf");
    }
}
