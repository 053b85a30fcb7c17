package org.huanjie.document.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.document.FileType;
import org.huanjie.document.SampleFiles;
import org.junit.jupiter.api.Test;

class FileSignatureTest {

    @Test
    void everyTypeIsKnownByItsContent() {
        assertThat(FileSignature.of(SampleFiles.pdf())).contains(FileType.PDF);
        assertThat(FileSignature.of(SampleFiles.jpg())).contains(FileType.JPG);
        assertThat(FileSignature.of(SampleFiles.png())).contains(FileType.PNG);
        assertThat(FileSignature.of(SampleFiles.docx())).contains(FileType.DOCX);
        assertThat(FileSignature.of(SampleFiles.xlsx())).contains(FileType.XLSX);
    }

    @Test
    void programsPagesAndOtherArchivesAreNone() {
        assertThat(FileSignature.of("<html><script>".getBytes())).isEmpty();
        assertThat(FileSignature.of(new byte[] {'M', 'Z', 0, 0})).isEmpty();
        assertThat(FileSignature.of(SampleFiles.archive("word/document.xml"))).isEmpty();
        assertThat(FileSignature.of(SampleFiles.archive("[Content_Types].xml", "ppt/presentation.xml")))
                .isEmpty();
        assertThat(FileSignature.of(new byte[0])).isEmpty();
    }

    @Test
    void aSignatureMustBeWhole() {
        assertThat(FileSignature.of(Arrays.copyOf(SampleFiles.pdf(), 4))).isEmpty();
        assertThat(FileSignature.of(Arrays.copyOf(SampleFiles.pdf(), 5))).contains(FileType.PDF);
        assertThat(FileSignature.of(Arrays.copyOf(SampleFiles.png(), 7))).isEmpty();
    }

    @Test
    void anEntryThatRunsPastTheEndIsNone() {
        byte[] broken = SampleFiles.docx();
        int entry = firstEntry(broken);
        broken[entry + 28] = (byte) 0xFF;
        broken[entry + 29] = (byte) 0xFF;

        assertThat(FileSignature.of(broken)).isEmpty();
    }

    @Test
    void anArchiveIsKnownByItsLastPartsToo() {
        assertThat(FileSignature.of(SampleFiles.archive("word/document.xml", "[Content_Types].xml")))
                .contains(FileType.DOCX);
        assertThat(FileSignature.of(SampleFiles.archive("xl/workbook.xml", "word/_rels", "[Content_Types].xml")))
                .contains(FileType.XLSX);
    }

    private static int firstEntry(byte[] archive) {
        for (int at = 0; at < archive.length - 4; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                return at;
            }
        }
        throw new IllegalArgumentException("no archive");
    }

    @Property
    void aDamagedArchiveIsNeverMoreThanItWas(
            @ForAll @IntRange(min = 0, max = 500) int at,
            @ForAll byte changed,
            @ForAll @IntRange(max = 500) int length) {
        byte[] damaged = Arrays.copyOf(SampleFiles.docx(), Math.min(length, SampleFiles.docx().length));
        if (at < damaged.length) {
            damaged[at] = changed;
        }

        assertThat(FileSignature.of(damaged)).isIn(Optional.empty(), Optional.of(FileType.DOCX));
    }
}
