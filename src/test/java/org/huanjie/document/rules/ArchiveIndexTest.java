package org.huanjie.document.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives as programs write them, and bytes that only look like one. */
class ArchiveIndexTest {

    private static final int LONGEST_COMMENT = 65_535;

    @Test
    void theNamesAreThoseOfTheCentralDirectory() {
        assertThat(ArchiveIndex.of(archive(3)).names()).containsExactlyInAnyOrder("part-0", "part-1", "part-2");
        assertThat(ArchiveIndex.of(archive(0)).names()).isEmpty();
        assertThat(ArchiveIndex.of(new byte[0]).names()).isEmpty();
    }

    @Test
    void theLongestCommentIsReadOver() {
        byte[] archive = archive(1);

        assertThat(ArchiveIndex.of(followedBy(archive, LONGEST_COMMENT)).has("part-0"))
                .isTrue();
        assertThat(ArchiveIndex.of(followedBy(archive, LONGEST_COMMENT + 1)).names())
                .isEmpty();
    }

    @Test
    void tenThousandEntriesAreReadAndNoMore() {
        assertThat(ArchiveIndex.of(archive(10_001)).names()).hasSize(10_000);
    }

    @Test
    void theDirectoryMayStandAtTheVeryBeginning() {
        assertThat(ArchiveIndex.of(joined(entry("a.xml"), end(0))).names()).containsExactly("a.xml");
    }

    @Test
    void aNameMayEndWithTheLastByte() {
        byte[] archive = joined(end(22), entry("a.xml"));

        assertThat(ArchiveIndex.of(archive).names()).containsExactly("a.xml");
        assertThat(ArchiveIndex.of(Arrays.copyOf(archive, archive.length - 1)).names())
                .isEmpty();
    }

    @Test
    void anEntryIsWhole() {
        byte[] nameless = joined(end(22), entry(""));

        assertThat(ArchiveIndex.of(nameless).names()).containsExactly("");
        assertThat(ArchiveIndex.of(Arrays.copyOf(nameless, nameless.length - 1)).names())
                .isEmpty();
    }

    @Test
    void aDirectoryThatIsSaidToStandElsewhereIsNone() {
        assertThat(ArchiveIndex.of(joined(entry("a.xml"), end(-1))).names()).isEmpty();
        assertThat(ArchiveIndex.of(joined(entry("a.xml"), end(Integer.MAX_VALUE)))
                        .names())
                .isEmpty();
        assertThat(ArchiveIndex.of(joined(entry("a.xml"), end(1))).names()).isEmpty();
    }

    private static byte[] archive(int entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry("part-" + entry));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One entry of a central directory: 46 bytes and the name. */
    private static byte[] entry(String name) {
        ByteBuffer entry = ByteBuffer.allocate(46 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0, 0x02014b50).putShort(28, (short) name.length());
        entry.put(46, name.getBytes(StandardCharsets.US_ASCII));
        return entry.array();
    }

    /** The end of an archive, which says where its directory stands. */
    private static byte[] end(int directory) {
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        return end.putInt(0, 0x06054b50).putInt(16, directory).array();
    }

    private static byte[] followedBy(byte[] archive, int zeros) {
        return Arrays.copyOf(archive, archive.length + zeros);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
