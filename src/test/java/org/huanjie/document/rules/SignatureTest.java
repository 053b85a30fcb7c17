package org.huanjie.document.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.document.FileType;
import org.huanjie.document.Papers;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void everyTypeIsKnownByItsContent() {
        assertThat(Signature.of(Papers.pdf())).contains(FileType.PDF);
        assertThat(Signature.of(Papers.jpg())).contains(FileType.JPG);
        assertThat(Signature.of(Papers.png())).contains(FileType.PNG);
        assertThat(Signature.of(Papers.docx())).contains(FileType.DOCX);
        assertThat(Signature.of(Papers.xlsx())).contains(FileType.XLSX);
    }

    @Test
    void programsPagesAndOtherArchivesAreNone() {
        assertThat(Signature.of("<html><script>".getBytes())).isEmpty();
        assertThat(Signature.of(new byte[] {'M', 'Z', 0, 0})).isEmpty();
        assertThat(Signature.of(Papers.archive("word/document.xml"))).isEmpty();
        assertThat(Signature.of(Papers.archive("[Content_Types].xml", "ppt/presentation.xml")))
                .isEmpty();
        assertThat(Signature.of(new byte[0])).isEmpty();
    }

    @Test
    void aSignatureMustBeWhole() {
        assertThat(Signature.of(Arrays.copyOf(Papers.pdf(), 4))).isEmpty();
        assertThat(Signature.of(Arrays.copyOf(Papers.pdf(), 5))).contains(FileType.PDF);
        assertThat(Signature.of(Arrays.copyOf(Papers.png(), 7))).isEmpty();
    }

    @Test
    void anEntryThatRunsPastTheEndIsNone() {
        byte[] broken = Papers.docx();
        int entry = firstEntry(broken);
        broken[entry + 28] = (byte) 0xFF;
        broken[entry + 29] = (byte) 0xFF;

        assertThat(Signature.of(broken)).isEmpty();
    }

    @Test
    void anArchiveIsKnownByItsLastPartsToo() {
        assertThat(Signature.of(Papers.archive("word/document.xml", "[Content_Types].xml")))
                .contains(FileType.DOCX);
        assertThat(Signature.of(Papers.archive("xl/workbook.xml", "word/_rels", "[Content_Types].xml")))
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
        byte[] damaged = Arrays.copyOf(Papers.docx(), Math.min(length, Papers.docx().length));
        if (at < damaged.length) {
            damaged[at] = changed;
        }

        assertThat(Signature.of(damaged)).isIn(Optional.empty(), Optional.of(FileType.DOCX));
    }
}
