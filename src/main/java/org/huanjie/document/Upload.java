package org.huanjie.document;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file that somebody sends.
 *
 * @param kind what it is for, such as {@code registration-form}, {@code signature-sheet} or {@code reply}
 * @param owner the id of what it belongs to, such as a candidate's; empty while that has none
 * @param name the file's name without any folder
 */
public record Upload(String kind, String owner, String name, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload upload
                && kind.equals(upload.kind)
                && owner.equals(upload.owner)
                && name.equals(upload.name)
                && Arrays.equals(content, upload.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, owner, name, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "Upload[%s of %s: %s, %d bytes]".formatted(kind, owner, name, content.length);
    }
}
