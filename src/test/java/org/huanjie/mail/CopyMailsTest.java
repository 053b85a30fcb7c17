package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.access.Right;
import org.huanjie.division.Bodies;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.ShiftRequest;
import org.huanjie.models.ElectionWalk;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Who gets a copy of a letter for information is said by the scheme (JY-6.2, XG-3.1). */
@MailTest
@AutoConfigureMockMvc
class CopyMailsTest {

    private static final String LEAGUE = "league.jiyang@huanjie.example";
    private static final String PARTY = "party.jiyang@huanjie.example";
    private static final String COUNTY = "superior.jiyang@huanjie.example";
    private static final String COUNTY_PARTY = "party.county@huanjie.example";
    private static final Map<String, Integer> PEOPLE =
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private SchemeLibrary schemes;

    @Autowired
    private Bodies bodies;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MockMvc http;

    @BeforeEach
    void thePartyCommitteeAboveHasAnAddress() {
        bodies.save(new Bodies.Body("460203", "party", "中共吉阳区委员会", COUNTY_PARTY));
    }

    @Test
    void theResultsOfCandidatesAreCopiedToThePartyCommitteeAndTheBodyAbove() {
        begun("jiyang-2011", "2026-03-02");
        walk.until("reviewCandidates", PEOPLE);
        emptied();
        walk.step(PEOPLE);
        postman.deliver();

        assertThat(about("人选结果"))
                .extracting(Inbox.Received::to, Inbox.Received::subject)
                .containsExactly(
                        tuple(LEAGUE, "【换届】人选结果：19名人选（吉阳镇团委换届）"),
                        tuple(PARTY, "【抄送】【换届】人选结果：19名人选（吉阳镇团委换届）"),
                        tuple(COUNTY, "【抄送】【换届】人选结果：19名人选（吉阳镇团委换届）"));
        assertThat(about("【抄送】")).allSatisfy(copy -> {
            assertThat(copy.text())
                    .startsWith("本件主送共青团吉阳镇委员会，抄送贵单位知悉，不需要办理。")
                    .contains("：资格审查通过", "打开查看：https://huanjie.example/elections/" + walk.id());
            assertThat(copy.html()).contains("本件主送共青团吉阳镇委员会，抄送贵单位知悉，不需要办理。");
        });
        assertThat(about("人选结果").get(0).text()).doesNotContain("抄送");
    }

    @Test
    void nobodyGetsACopyOfWhatItIsToldOrHasRepliedItself() {
        begun(copyingEverything(), "2026-03-02");
        walk.until("decideRequest", PEOPLE);
        emptied();
        walk.step(PEOPLE);
        postman.deliver();
        assertThat(recipients("中共吉阳镇委员会批示")).as("the party committee replied").isEmpty();
        assertThat(copied("：同意")).containsExactly(COUNTY_PARTY, COUNTY);

        emptied();
        shifts.shift(walk.id(), new ShiftRequest(7, false, "镇党委换届推迟"), "jiyang-league");
        postman.deliver();
        assertThat(recipients("日程调整")).containsExactly(LEAGUE, COUNTY_PARTY, PARTY, COUNTY);
        assertThat(copied("日程调整")).containsExactly(COUNTY_PARTY);
        assertThat(about("【抄送】").get(0).text()).contains("中共吉阳镇委员会", "共青团吉阳镇委员会", "抄送贵单位知悉");
    }

    @Test
    void overdueStagesAreCopiedUntilTheBodyIsResponsibleItself() {
        begun(copyingEverything(), "2026-09-01");
        walk.now("2026-09-24T12:00");
        walk.runDue();
        postman.deliver();

        assertThat(morning("2026-09-28", "逾期：")).containsExactly(LEAGUE, COUNTY_PARTY, PARTY, COUNTY);
        assertThat(copied("逾期：")).containsExactly(COUNTY_PARTY, PARTY, COUNTY);
        morning("2026-09-29", "逾期：");
        morning("2026-09-30", "逾期：");
        morning("2026-10-08", "逾期：");
        assertThat(copied("逾期：")).containsExactly(COUNTY_PARTY, PARTY);
        assertThat(recipients("逾期上报：")).containsExactly(COUNTY);
    }

    @Test
    void theElectionsPageSaysWhoGetsCopies() throws Exception {
        begun("jiyang-2011", "2026-03-02");

        http.perform(get("/elections/" + walk.id())
                        .with(user("admin").authorities(AuthorityUtils.createAuthorityList(Right.ADMIN))))
                .andExpect(content()
                        .string(containsString("人选结果：抄送同级党组织、上级团组织（<a href=\"/clauses/JY-6.2\">《吉阳镇实施方案》六（二）</a>）")));
    }

    private void begun(String scheme, String day) {
        walk.start("jiyang", "460203198", scheme, day);
    }

    private String copyingEverything() {
        String text = ShippedSchemes.text("jiyang-2011").replace("id: jiyang-2011", "id: jiyang-copying");
        schemes.add(
                text.substring(0, text.indexOf("copies:"))
                        + "copies:\n  - {letters: [result, reply, shift, notice, overdue],"
                        + " to: [party, superior, superior-party], clause: JY-6.4}\n",
                "admin");
        return "jiyang-copying";
    }

    private List<String> morning(String day, String subject) {
        walk.now(day + "T00:00");
        walk.runDue();
        emptied();
        walk.now(LocalDate.parse(day).atTime(8, 0).toString());
        postman.deliver();
        return recipients(subject);
    }

    private void emptied() {
        postman.deliver();
        Inbox.empty();
    }

    private List<Inbox.Received> about(String words) {
        return inbox.all().stream()
                .filter(mail -> mail.subject().contains(words))
                .toList();
    }

    private List<String> recipients(String words) {
        return about(words).stream().map(Inbox.Received::to).toList();
    }

    private List<String> copied(String words) {
        return about(words).stream()
                .filter(mail -> mail.subject().startsWith("【抄送】"))
                .map(Inbox.Received::to)
                .toList();
    }
}
