package org.huanjie.approval;

import java.util.List;

/** A version of a request with the opinions on it, as a form shows it. */
public record PastVersion(
        int number,
        String title,
        String text,
        String changes,
        List<FileReference> attachments,
        String filedBy,
        String filedAt,
        List<PastOpinion> opinions) {}
