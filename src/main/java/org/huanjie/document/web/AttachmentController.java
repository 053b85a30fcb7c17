package org.huanjie.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.document.FileName;
import org.huanjie.document.FileType;
import org.huanjie.document.Upload;
import org.huanjie.document.rules.PanelPapers;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Refusal;
import org.huanjie.web.OwnAddresses;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Attachments over HTTP: whoever works for a body or panel of the place adds them; bodies and supervisors read all, panels those of their own matter. */
@RestController
@RequestMapping("/api/elections/{election}/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final Elections elections;
    private final Permissions permissions;

    AttachmentController(Attachments attachments, Elections elections, Permissions permissions) {
        this.attachments = attachments;
        this.elections = elections;
        this.permissions = permissions;
    }

    /** What the server keeps of a file, without its bytes. */
    record AttachmentView(
            String id, String kind, String owner, String name, FileType type, int size, String sha256, String at) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.id(),
                    attachment.kind(),
                    attachment.owner(),
                    attachment.name(),
                    attachment.type(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.storedAt().toString());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentView> add(
            @PathVariable("election") ElectionId election,
            @RequestParam("kind") String kind,
            @RequestParam(value = "owner", defaultValue = "") String owner,
            @RequestParam(value = "file", required = false) Optional<MultipartFile> file)
            throws IOException {
        requireWorkIn(elections.get(election));
        MultipartFile sent = file.orElseThrow(() -> new Refusal("file", "请选择文件", ""));
        String name =
                FileName.safe(Optional.ofNullable(sent.getOriginalFilename()).orElse(""));
        Attachment stored =
                attachments.add(election, new Upload(kind, owner, name, sent.getBytes()), permissions.actor());
        return ResponseEntity.created(
                        OwnAddresses.of("/api/elections/%s/attachments/%s".formatted(election, stored.id())))
                .body(AttachmentView.of(stored));
    }

    @GetMapping
    List<AttachmentView> all(@PathVariable("election") ElectionId election) {
        permissions.requireSightOfElection(election);
        return attachments.of(election).stream()
                .filter(this::mayRead)
                .map(AttachmentView::of)
                .toList();
    }

    /** The file itself, to be saved and never run or shown inside our pages. */
    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> one(
            @PathVariable("election") ElectionId election, @PathVariable("attachment") String attachment) {
        permissions.requireSightOfElection(election);
        Attachment stored = attachments.get(election, attachment);
        if (!mayRead(stored)) {
            throw new AccessDeniedException("这份材料不属于您办理的事项");
        }
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(stored.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .body(attachments.content(stored));
    }

    private boolean mayRead(Attachment stored) {
        String division = elections.get(stored.election()).division();
        return permissions.maySeeEverything(division)
                || permissions.account().filter(stored.storedBy()::equals).isPresent()
                || BodyKind.in(division).stream()
                        .filter(body -> permissions.mayWorkFor(body.group()))
                        .anyMatch(body -> PanelPapers.readBy(body.kind(), stored.kind()));
    }

    private void requireWorkIn(Election election) {
        Stream<Body> here = BodyKind.in(election.division()).stream();
        Stream<Body> above = Stream.of(BodyKind.LEAGUE.body(election.tenant()));
        if (Stream.concat(here, above).map(Body::group).noneMatch(permissions::mayWorkFor)) {
            throw new AccessDeniedException("只有办理本次换届的人员可以上传文件");
        }
    }
}
