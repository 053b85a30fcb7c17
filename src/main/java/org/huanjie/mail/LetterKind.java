package org.huanjie.mail;

import java.util.Arrays;
import java.util.Optional;
import org.huanjie.input.KebabEnums;
import org.huanjie.scheme.Scheme.Copy;

/** What is mailed. */
public enum LetterKind {
    TASK_NEW("新任务", "task-new"),
    TASK_ASSIGNED("任务交办"),
    TASK_DUE("任务即将到期", LetterKind.MORNING),
    TASK_OVERDUE("任务逾期", LetterKind.MORNING),
    TASK_NUDGED("任务催办"),
    STAGE_OVERDUE("阶段逾期", LetterKind.MORNING, Copy.Subject.OVERDUE),
    STAGE_ESCALATED("逾期上报", LetterKind.MORNING),
    REQUEST_DECIDED("请示批复", Copy.Subject.REPLY),
    TIMETABLE_SHIFTED("日程调整", Copy.Subject.SHIFT),
    DEADLINES_MOVED("期限重新计算", Copy.Subject.SHIFT),
    MEETING_POSTPONED("会议改期", Copy.Subject.SHIFT),
    NOTICE_POSTED("公示开始", Copy.Subject.NOTICE),
    NOTICE_ENDED("公示结束", Copy.Subject.NOTICE),
    CANDIDATE_RESULT("人选结果", Copy.Subject.RESULT),
    MATERIAL_ASKED("补充材料", Copy.Subject.RESULT),
    APPEAL_DECIDED("申诉结论", Copy.Subject.RESULT),
    CANDIDATE_CHANGED("候选人变动", Copy.Subject.RESULT),
    ELECTION_RESULT("选举结果", Copy.Subject.RESULT),
    SUBSTITUTE_NAMED("代理通知"),
    SUBSTITUTE_ENDED("代理结束"),
    REPORT_ISSUED("督导报表");

    /** The reminders of one morning to one recipient are one mail. */
    private static final String MORNING = "morning";

    private final String title;
    private final String gathering;
    private final Optional<Copy.Subject> copied;

    LetterKind(String title) {
        this(title, "", Optional.empty());
    }

    LetterKind(String title, String gathering) {
        this(title, gathering, Optional.empty());
    }

    LetterKind(String title, Copy.Subject copied) {
        this(title, "", Optional.of(copied));
    }

    LetterKind(String title, String gathering, Copy.Subject copied) {
        this(title, gathering, Optional.of(copied));
    }

    LetterKind(String title, String gathering, Optional<Copy.Subject> copied) {
        this.title = title;
        this.gathering = gathering;
        this.copied = copied;
    }

    public String title() {
        return title;
    }

    /** How it is called in addresses, tables and files. */
    public String id() {
        return KebabEnums.name(this);
    }

    /** Under what name a scheme says who gets copies; empty for what concerns its recipient alone. */
    Optional<Copy.Subject> copied() {
        return copied;
    }

    /** Letters to one recipient under the same name become one mail; empty for a mail of its own. */
    String gathering() {
        return gathering;
    }

    /** Whether readers, and their mail programs, are to see in the subject that it is overdue. */
    boolean overdue() {
        return this == TASK_OVERDUE || this == STAGE_OVERDUE || this == STAGE_ESCALATED;
    }

    /** @throws java.util.NoSuchElementException when there is none of this id */
    public static LetterKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
