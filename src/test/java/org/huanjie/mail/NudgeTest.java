package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.access.Right;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.models.ElectionWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Those above a body urge it on, once a day for a task; it is mailed and taken down (LN-3.5). */
@MailTest
@AutoConfigureMockMvc
class NudgeTest {

    private static final String PARTY = "party.jiyang@huanjie.example";

    @Autowired
    private MockMvc http;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void theFirstTaskLiesWithThePartyCommittee() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        walk.now("2026-03-02T09:11");
        postman.deliver();
        Inbox.empty();
    }

    @Test
    void theBodyAndWhoeverHasTheTaskAreMailedAndItIsTakenDown() throws Exception {
        tasks.claim(task(), "jiyang-party");
        walk.now("2026-03-02T10:00");
        postman.deliver();
        Inbox.empty();

        http.perform(post(nudge()).with(httpBasic("jiyang-superior", "demo"))).andExpect(status().isNoContent());
        postman.deliver();

        assertThat(inbox.lines()).containsExactly("jiyang-party@huanjie.example " + subject(), PARTY + " " + subject());
        assertThat(inbox.all().get(1).text()).contains("吉阳上级团组织经办人催办吉阳镇团委换届的任务", "?task=" + task(), "截止：");
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("task-nudged"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor() + entry.clause() + entry.detail())
                        .startsWith("jiyang-superiorE18")
                        .contains("\"group\":\"party:460203198\""));
    }

    @Test
    void onceADayForATask() throws Exception {
        http.perform(post(nudge()).with(httpBasic("supervisor", "demo"))).andExpect(status().isNoContent());
        http.perform(post(nudge()).with(httpBasic("jiyang-superior", "demo")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("这项任务今天已经催办过，一天最多催办一次"));
        walk.now("2026-03-03T09:00");
        http.perform(post(nudge()).with(httpBasic("admin", "demo"))).andExpect(status().isNoContent());
        assertThat(minutes.entries(walk.id()).stream().map(Entry::action).filter("task-nudged"::equals))
                .hasSize(2);
    }

    @Test
    void neitherTheBodyItselfNorOneBelowNorAStrangerMayUrge() throws Exception {
        for (String account : new String[] {"jiyang-party", "jiyang-league", "jiyang-counter", "xingang-superior"}) {
            http.perform(post(nudge()).with(httpBasic(account, "demo"))).andExpect(status().isForbidden());
        }
        walk.step(Map.of());
        assertThat(walk.open().get(0).group()).isEqualTo("league:460203198");
        http.perform(post(nudge()).with(httpBasic("jiyang-league", "demo"))).andExpect(status().isForbidden());
        http.perform(post(nudge()).with(httpBasic("jiyang-party", "demo"))).andExpect(status().isNoContent());
        http.perform(post("/api/elections/" + walk.id() + "/tasks/none/nudge").with(httpBasic("admin", "demo")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theElectionsPageOffersItToThoseAboveOnly() throws Exception {
        RequestPostProcessor above =
                user("jiyang-superior").authorities(AuthorityUtils.createAuthorityList(Right.ofGroup("league:460203")));
        RequestPostProcessor clerk =
                user("jiyang-party").authorities(AuthorityUtils.createAuthorityList(Right.ofGroup("party:460203198")));
        http.perform(get("/elections/" + walk.id()).with(clerk))
                .andExpect(content().string(not(containsString("催办"))));
        http.perform(get("/elections/" + walk.id()).with(above))
                .andExpect(content().string(containsString("催办")));

        String page = "/elections/" + walk.id() + "/tasks/" + task() + "/nudge";
        http.perform(post(page).with(above).with(csrf()))
                .andExpect(redirectedUrl("/elections/" + walk.id()))
                .andExpect(flash().attributeExists("says"));
        http.perform(post(page).with(above).with(csrf())).andExpect(flash().attributeExists("faults"));
    }

    private String nudge() {
        return "/api/elections/" + walk.id() + "/tasks/" + task() + "/nudge";
    }

    private String task() {
        return walk.open().get(0).id();
    }

    private String subject() {
        return "【换届】催办：" + walk.open().get(0).name() + "（吉阳镇团委换届）";
    }
}
