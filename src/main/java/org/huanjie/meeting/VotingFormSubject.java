package org.huanjie.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.huanjie.approval.RequestSubject;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** The request to vote in another form because of an emergency (E24, B.1). */
@Component
class VotingFormSubject implements RequestSubject {

    private final Meetings meetings;

    VotingFormSubject(Meetings meetings) {
        this.meetings = meetings;
    }

    /** What is asked, for the form. */
    record Context(@JsonProperty("meeting") String meetingName, String form, String reason, boolean everywhere) {}

    @Override
    public String kind() {
        return "voting-form";
    }

    @Override
    public String draft(ElectionId election) {
        Context asked = context(election);
        String where = asked.everywhere() ? "所有尚未召开的选举大会" : "“" + asked.meetingName() + "”";
        return "因" + asked.reason() + "，选举大会不能按原定方式投票。现申请" + where + "采用" + asked.form()
                + "的方式。\n选票由本人填写，不得委托他人代为投票；应到人数、法定人数和计票办法不变。";
    }

    @Override
    public Context context(ElectionId election) {
        Meeting meeting = meetings.asking(election).orElseThrow();
        OtherForm asked = meeting.otherForm().orElseThrow();
        return new Context(meeting.name(), asked.form().title(), asked.reason(), asked.everywhere());
    }

    @Override
    public void decided(ElectionId election, String outcome) {
        meetings.settleOtherForm(election, outcome.equals("approved"));
    }
}
