package org.huanjie.publicity.process;

/** Names of the model {@code publicNotice} that code uses. */
final class NoticeModel {

    static final String POST_NOTICE = "postNotice";

    /** What the calling model passes in: announcement or result. */
    static final String KIND = "noticeKind";

    private NoticeModel() {}
}
