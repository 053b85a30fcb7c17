package org.huanjie.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huanjie.document.rules.FileSignature;
import org.huanjie.document.rules.UploadRules;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** The files of elections: registration forms, signature sheets, stamped replies and the like (D.1, C.2). */
@Service
public class Attachments {

    private final AttachmentStore store;
    private final Elections elections;
    private final Minutes minutes;
    private final Clock clock;
    private final UploadLimits limits;

    Attachments(
            AttachmentStore store,
            Elections elections,
            Minutes minutes,
            Clock clock,
            @Value("${huanjie.attachments.max-size:10MB}") DataSize maxSize,
            @Value("${huanjie.attachments.types:pdf,jpg,png,docx,xlsx}") List<String> types) {
        this.store = store;
        this.elections = elections;
        this.minutes = minutes;
        this.clock = clock;
        this.limits = new UploadLimits(maxSize.toBytes(), fileTypes(types));
    }

    public UploadLimits limits() {
        return limits;
    }

    /**
     * Stores a file with an election.
     *
     * @throws Refusal with all faults
     * @throws ConflictException when the election is over
     */
    @Transactional
    public Attachment add(ElectionId election, Upload upload, String actor) {
        if (elections.get(election).status() != Election.Status.RUNNING) {
            throw new ConflictException("换届已经结束，不能再上传文件");
        }
        Refusal.ifAny(UploadRules.faults(upload, limits));
        Attachment attachment = attachment(election, upload, actor);
        store.insert(attachment, upload.content());
        minutes.append(
                election,
                actor,
                "",
                new DocumentMinutes.AttachmentStored(
                        attachment.id(),
                        attachment.kind(),
                        attachment.owner(),
                        attachment.name(),
                        attachment.sha256()));
        return attachment;
    }

    /** All files of an election, in the order in which they came. */
    public List<Attachment> of(ElectionId election) {
        return store.of(election);
    }

    /** @throws java.util.NoSuchElementException when the election has no such file */
    public Attachment get(ElectionId election, String id) {
        return store.find(election, id).orElseThrow();
    }

    /** The bytes of a file. */
    public byte[] content(Attachment attachment) {
        return store.content(attachment.id());
    }

    /** Says what some files of an election belong to, now that it has an id. */
    @Transactional
    public void give(ElectionId election, Collection<String> ids, String owner) {
        if (!ids.isEmpty()) {
            store.give(election, ids, owner);
        }
    }

    private Attachment attachment(ElectionId election, Upload upload, String actor) {
        return new Attachment(
                UUID.randomUUID().toString().replace("-", ""),
                election,
                upload.kind(),
                upload.owner(),
                upload.name(),
                FileSignature.of(upload.content()).orElseThrow(),
                upload.content().length,
                sha256(upload.content()),
                OffsetDateTime.now(clock),
                actor);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException when the configuration names a type that cannot be told by its content */
    private static List<FileType> fileTypes(List<String> names) {
        return names.stream()
                .map(name -> FileType.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
