package org.huanjie.publicity.process;

/** Names of the model {@code publicNotice} that code uses. */
public final class NoticeModel {

    static final String KEY = "publicNotice";
    static final String NOTICE_WINDOW = "noticeWindow";
    static final String OBJECTION_RAISED = "objectionRaised";

    /** What the calling model passes in: announcement or result. */
    public static final String KIND = "noticeKind";

    /** The objection whose handling begins. */
    static final String OBJECTION = "objection";

    /** Whether a notice must be posted again because its list has changed; read by the gateway only. */
    static final String LIST_CHANGED = "listChanged";

    private NoticeModel() {}
}
