package org.huanjie.letters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.approval.ApprovalMinutes;
import org.huanjie.approval.ApprovalMinutes.Said;
import org.huanjie.election.ElectionMinutes;
import org.huanjie.election.ElectionNames;
import org.huanjie.input.KebabEnums;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.meeting.MeetingMinutes;
import org.huanjie.minutes.MinutesAppended;
import org.huanjie.publicity.PublicityMinutes;
import org.huanjie.publicity.PublicityMinutes.Hanging;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decisions that others than those who have the next task wait for: replies to requests, moved timetables and meetings, and notices. */
@Component
class News {

    private final NewsDesk desk;
    private final ElectionNames names;

    News(NewsDesk desk, ElectionNames names) {
        this.desk = desk;
        this.names = names;
    }

    @EventListener
    void approved(MinutesAppended<ApprovalMinutes.Approved> done) {
        replied(done, done.entry().said(), "同意");
    }

    @EventListener
    void returned(MinutesAppended<ApprovalMinutes.Returned> done) {
        replied(done, done.entry().said(), "退回修改");
    }

    @EventListener
    void refused(MinutesAppended<ApprovalMinutes.Refused> done) {
        replied(done, done.entry().said(), "不同意");
    }

    private void replied(MinutesAppended<?> done, Said said, String decision) {
        String body = KebabEnums.name(said.body());
        Map<String, String> facts = desk.facts(done, "/approvals");
        facts.put("decision", decision);
        facts.put(Letter.WHO, body);
        facts.put(NewsDesk.DETAIL, said.opinion());
        desk.put(
                LetterKind.REQUEST_DECIDED,
                desk.league(done.election()),
                done,
                said.request(),
                said.version() + " " + body,
                facts);
    }

    @EventListener
    void shifted(MinutesAppended<ElectionMinutes.Shifted> done) {
        int days = done.entry().days();
        Map<String, String> facts = desk.facts(done, "");
        facts.put("days", (days < 0 ? "提前" : "推迟") + Math.abs(days) + "天");
        facts.put(NewsDesk.DETAIL, done.entry().reason());
        desk.concerned(done.election())
                .forEach(body -> desk.put(
                        LetterKind.TIMETABLE_SHIFTED,
                        body,
                        done,
                        done.election().value(),
                        desk.now(),
                        facts));
    }

    @EventListener
    void recomputed(MinutesAppended<ElectionMinutes.Recomputed> done) {
        Map<String, String> facts = desk.facts(done, "");
        facts.put(
                NewsDesk.DETAIL,
                done.entry().changes().stream()
                        .map(change -> change.name() + "：" + moment(change.before()) + " → " + moment(change.after()))
                        .collect(Collectors.joining("\n")));
        desk.concerned(done.election())
                .forEach(body -> desk.put(
                        LetterKind.DEADLINES_MOVED, body, done, done.election().value(), desk.now(), facts));
    }

    /** A day, or a moment with its offset. */
    private String moment(String written) {
        return written.contains("T")
                ? names.moment(OffsetDateTime.parse(written).toInstant())
                : names.day(LocalDate.parse(written));
    }

    @EventListener
    void postponed(MinutesAppended<MeetingMinutes.MeetingPostponed> done) {
        MeetingMinutes.MeetingPostponed postponed = done.entry();
        MeetingMinutes.Sitting sitting = postponed.sitting();
        Map<String, String> facts = desk.facts(done, "");
        facts.put("task", sitting.name());
        facts.put("from", moment(postponed.announced()));
        facts.put("to", moment(sitting.date().atTime(postponed.time())) + "在" + postponed.place());
        facts.put(NewsDesk.DETAIL, postponed.reason());
        desk.concerned(done.election())
                .forEach(body -> desk.put(
                        LetterKind.MEETING_POSTPONED,
                        body,
                        done,
                        sitting.meeting().value(),
                        Integer.toString(sitting.attempt()),
                        facts));
    }

    private String moment(LocalDateTime moment) {
        return names.day(moment.toLocalDate()) + moment.toLocalTime();
    }

    @EventListener
    void posted(MinutesAppended<PublicityMinutes.NoticePosted> done) {
        hangs(done, done.entry().notice(), LetterKind.NOTICE_POSTED);
    }

    @EventListener
    void ended(MinutesAppended<PublicityMinutes.NoticeEnded> done) {
        hangs(done, done.entry().notice(), LetterKind.NOTICE_ENDED);
    }

    private void hangs(MinutesAppended<?> done, Hanging notice, LetterKind kind) {
        Map<String, String> facts = desk.facts(done, "/notices");
        facts.put("task", notice.title());
        facts.put("from", names.day(notice.from().plusDays(1)));
        facts.put("to", names.day(notice.to()));
        desk.concerned(done.election())
                .forEach(body -> desk.put(kind, body, done, notice.notice().value(), "", facts));
    }
}
