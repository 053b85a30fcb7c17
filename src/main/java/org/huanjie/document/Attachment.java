package org.huanjie.document;

import java.time.OffsetDateTime;
import org.huanjie.ids.ElectionId;

/**
 * A file kept with an election.
 *
 * @param kind what it is for, such as {@code registration-form}
 * @param owner the id of what it belongs to; empty when it belongs to the election as a whole
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record Attachment(
        String id,
        ElectionId election,
        String kind,
        String owner,
        String name,
        FileType type,
        int size,
        String sha256,
        OffsetDateTime storedAt,
        String storedBy) {}
