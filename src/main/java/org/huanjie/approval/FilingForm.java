package org.huanjie.approval;

import java.util.List;
import org.huanjie.ids.ElectionId;

/**
 * The form of an author: what was decided on earlier versions, and the defaults of the next one.
 *
 * @param version changes when the request does
 */
public record FilingForm(
        FilingContext context, String version, String title, String text, String changes, List<String> attachments) {

    /**
     * @param matter what is decided
     * @param bodies the names of those who decide, in order
     * @param notice what happens next with a request that has come back; empty in a first version
     * @param history earlier versions with the opinions on them, the newest first
     * @param files the documents that the form has already
     * @param subject the matter itself
     */
    public record FilingContext(
            ElectionId election,
            String matter,
            List<String> bodies,
            String clause,
            String notice,
            List<PastVersion> history,
            List<FileReference> files,
            Object subject) {}
}
