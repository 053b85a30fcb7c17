package org.huanjie.document.rules;

import java.util.Arrays;
import java.util.Optional;
import org.huanjie.document.FileType;

/** Tells what a file is by its first bytes, and an office document by the parts in its archive; what its name says plays no role. */
public final class FileSignature {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private FileSignature() {}

    /** Empty when it is none of the known types. */
    public static Optional<FileType> of(byte[] content) {
        if (begins(content, PDF)) {
            return Optional.of(FileType.PDF);
        }
        if (begins(content, JPG)) {
            return Optional.of(FileType.JPG);
        }
        if (begins(content, PNG)) {
            return Optional.of(FileType.PNG);
        }
        return office(ArchiveIndex.of(content));
    }

    private static Optional<FileType> office(ArchiveIndex index) {
        if (!index.has("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (index.has("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        return index.has("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
