package org.huanjie.publicity.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.publicity.NoticeKind;
import org.huanjie.publicity.Posting;
import org.huanjie.publicity.PostingForm;
import org.huanjie.publicity.PublicNotices;
import org.springframework.stereotype.Component;

/** The issuer posts an announcement or a public notice (D.5). */
@Component
class PostNoticeHandler implements UserTaskHandler<Posting> {

    private final PublicNotices notices;

    PostNoticeHandler(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    public PostingForm form(TaskContext task) {
        return notices.form(task.election(), kind(task));
    }

    @Override
    public void complete(TaskContext task, Posting posting) {
        notices.post(task.election(), kind(task), posting, task.actor());
    }

    private static NoticeKind kind(TaskContext task) {
        return NoticeKind.of(task.value(NoticeModel.KIND, String.class));
    }
}
