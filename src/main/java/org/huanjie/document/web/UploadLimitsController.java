package org.huanjie.document.web;

import java.util.List;
import org.huanjie.document.Attachments;
import org.huanjie.document.FileType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be uploaded, so that a browser can say so before it sends. */
@RestController
class UploadLimitsController {

    private final Attachments attachments;

    UploadLimitsController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @param maxSize the same as a person reads it */
    record Limits(long maxBytes, String maxSize, List<FileType> types) {}

    @GetMapping("/api/attachments/limits")
    Limits limits() {
        long bytes = attachments.limits().maxBytes();
        return new Limits(
                bytes,
                DataSize.ofBytes(bytes).toMegabytes() + "MB",
                attachments.limits().types());
    }
}
