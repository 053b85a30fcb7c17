package org.huanjie.meeting;

/** Forms of voting that may be approved in an emergency (E24). Voting for another person is none of them (B.1). */
public enum VotingForm {
    MOBILE_BOX("流动票箱"),
    SEPARATE_TIMES("分时分点投票"),
    BY_MAIL("通信投票"),
    ONLINE("网络投票");

    private final String title;

    VotingForm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
