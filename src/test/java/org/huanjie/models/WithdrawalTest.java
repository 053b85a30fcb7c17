package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.access.Right;
import org.huanjie.election.ElectionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The author of a request takes it back over HTTP, while nobody has taken it up. */
@WholeElectionTest
class WithdrawalTest {

    private static final String PARTY = "party:370614003";
    private static final String LEAGUE = "league:370614003";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private TaskService tasks;

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void thePlanOfXingangWaitsForTheParty() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        walk.start("xingang", "370614003", "xingang-2010", "2010-10-08");
        while (walk.open().stream().noneMatch(task -> task.key().equals("decideRequest"))) {
            var next = walk.open().get(0);
            walk.complete(next, walk.account(next.group()), answer -> {});
        }
    }

    @AfterEach
    void endTheElectionAndSetTheClockRight() {
        elections.withdraw(walk.id(), "试验结束", "xingang-league");
        ClockUtil.reset();
    }

    @Test
    void theAuthorAloneTakesARequestBackAndOnlyOnce() throws Exception {
        withdraw(httpBasic("xingang-party", "demo")).andExpect(status().isForbidden());
        withdraw(httpBasic("jiyang-league", "demo")).andExpect(status().isForbidden());
        assertThat(walk.waiting()).hasSize(1).allMatch(line -> line.startsWith("decideRequest " + PARTY));

        withdraw(httpBasic("xingang-league", "demo")).andExpect(status().isNoContent());
        assertThat(walk.waiting()).hasSize(1).allMatch(line -> line.startsWith("fileRequest " + LEAGUE));

        withdraw(httpBasic("xingang-league", "demo"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("这件请示不在等待批示"));
    }

    @Test
    void whatTheBodyHasClaimedStaysWithIt() throws Exception {
        tasks.claim(walk.open().get(0).id(), "xingang-party");

        withdraw(httpBasic("xingang-league", "demo"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("审批单位已经签收这件请示，不能撤回；如需修改，请联系审批单位退回"));
        http.perform(post("/approvals/" + request() + "/withdrawal")
                        .with(clerk())
                        .with(csrf()))
                .andExpect(redirectedUrl("/elections/" + walk.id() + "/approvals"))
                .andExpect(flash().attribute("fault", "审批单位已经签收这件请示，不能撤回；如需修改，请联系审批单位退回"));
        assertThat(walk.waiting()).hasSize(1).allMatch(line -> line.startsWith("decideRequest"));
    }

    @Test
    void thePageOffersTheButtonToTheAuthorAlone() throws Exception {
        assertThat(page(clerk())).contains("关于", "换届工作方案的请示", "正在等待", "撤回请示");
        assertThat(page(user("xingang-party").authorities(right(PARTY))))
                .contains("正在等待")
                .doesNotContain("撤回请示");
        http.perform(get("/elections/" + walk.id() + "/approvals")
                        .with(user("jiyang-league").authorities(right("league:460203198"))))
                .andExpect(status().isForbidden());
        http.perform(get("/elections/" + walk.id() + "/notices").with(clerk())).andExpect(status().isOk());
    }

    @Test
    void anUnknownRequestIsNotFound() throws Exception {
        http.perform(post("/api/approvals/nothing/withdrawal").with(httpBasic("xingang-league", "demo")))
                .andExpect(status().isNotFound());
    }

    private ResultActions withdraw(RequestPostProcessor person) throws Exception {
        return http.perform(post("/api/approvals/" + request() + "/withdrawal").with(person));
    }

    private String page(RequestPostProcessor person) throws Exception {
        return http.perform(get("/elections/" + walk.id() + "/approvals").with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String request() {
        return walk.id() + "-plan-1";
    }

    private static RequestPostProcessor clerk() {
        return user("xingang-league").authorities(right(LEAGUE));
    }

    private static GrantedAuthority right(String group) {
        return new SimpleGrantedAuthority(Right.ofGroup(group));
    }
}
