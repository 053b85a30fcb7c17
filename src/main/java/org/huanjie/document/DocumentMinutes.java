package org.huanjie.document;

import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** Minutes of what happens to files. */
public sealed interface DocumentMinutes extends MinutesRecord {

    @Action("attachment-stored")
    record AttachmentStored(String id, String kind, String owner, String name, String sha256)
            implements DocumentMinutes {}
}
