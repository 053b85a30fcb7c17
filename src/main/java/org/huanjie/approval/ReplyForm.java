package org.huanjie.approval;

import java.util.List;
import org.huanjie.ids.ElectionId;

/**
 * The form of a body that decides.
 *
 * @param version changes when the request does
 */
public record ReplyForm(
        VerdictContext context,
        String version,
        Request.Decision decision,
        String opinion,
        String replyNumber,
        List<String> attachments) {

    /**
     * @param paper the request as it was filed, signature and date included
     * @param body the name of the body whose turn it is
     * @param bodies the names of those who decide, in order
     * @param notice why a body is asked again; empty in a first version
     * @param opinions what bodies before this one decided on this version
     * @param history earlier versions with the opinions on them, the newest first
     * @param subject the matter itself
     */
    public record VerdictContext(
            ElectionId election,
            String request,
            String matter,
            String title,
            String paper,
            String changes,
            List<FileReference> attachments,
            String filedBy,
            String filedAt,
            String body,
            List<String> bodies,
            String clause,
            String notice,
            List<PastOpinion> opinions,
            List<PastVersion> history,
            Object subject) {}
}
