package org.huanjie.document.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.huanjie.document.FileType;
import org.huanjie.document.SampleFiles;
import org.huanjie.document.Upload;
import org.huanjie.document.UploadLimits;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadRulesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final UploadLimits LIMITS = new UploadLimits(MEGABYTE, List.of(FileType.PDF, FileType.JPG));

    @Test
    void anAllowedFileIsStored() {
        assertThat(faults("报名表.pdf", SampleFiles.pdf())).isEmpty();
        assertThat(faults("照片.JPEG", SampleFiles.jpg())).isEmpty();
    }

    @Test
    void aFileUpToTheLimitIsStored() {
        assertThat(faults("大.pdf", Arrays.copyOf(SampleFiles.pdf(), MEGABYTE))).isEmpty();
        assertThat(faults("大.pdf", Arrays.copyOf(SampleFiles.pdf(), MEGABYTE + 1)))
                .containsExactly(new Finding("file", "文件超过1MB", ""));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(faults("空.pdf", new byte[0])).containsExactly(new Finding("file", "文件是空的", ""));
    }

    @Test
    void aTypeThatIsUnknownOrNotAllowedIsRefused() {
        assertThat(faults("程序.pdf", new byte[] {'M', 'Z'})).containsExactly(new Finding("file", "只接受pdf、jpg文件", ""));
        assertThat(faults("图.png", SampleFiles.png())).containsExactly(new Finding("file", "只接受pdf、jpg文件", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"照片.pdf", "照片.exe", "照片"})
    void aNameThatSaysOtherwiseIsRefused(String name) {
        assertThat(faults(name, SampleFiles.jpg()))
                .containsExactly(new Finding("file", "文件内容是jpg，与文件名“%s”不符".formatted(name), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "registration-form"})
    void aKindIsLowerCase(String kind) {
        assertThat(UploadRules.faults(new Upload(kind, "candidate:1", "a.pdf", SampleFiles.pdf()), LIMITS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "报名表", "Reply", "-reply", "a234567890a234567890a234567890a2345678901"})
    void anyOtherKindIsRefused(String kind) {
        assertThat(UploadRules.faults(new Upload(kind, "", "a.pdf", SampleFiles.pdf()), LIMITS))
                .containsExactly(new Finding("kind", "“用途”应是小写字母和连字符，最多40个字", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "候选人", "../x"})
    void anOwnerIsAnId(String owner) {
        assertThat(UploadRules.faults(new Upload("reply", owner, "a.pdf", SampleFiles.pdf()), LIMITS))
                .containsExactly(new Finding("owner", "“归属”应是本系统的编号", ""));
    }

    private static List<Finding> faults(String name, byte[] content) {
        return UploadRules.faults(new Upload("reply", "", name, content), LIMITS);
    }
}
