package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.huanjie.access.Right;
import org.huanjie.election.ElectionService;
import org.huanjie.input.Finding;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of those who stand in an election. */
@WholeElectionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:terms;DB_CLOSE_DELAY=-1")
class CandidatePagesTest {

    private static final String LEAGUE = "league:440305002";
    private static final String REVIEW = "review:440305002";
    private static final String CLERK = "nanshan-league";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private ElectionService service;

    @Autowired
    private Candidates candidates;

    @Autowired
    private ChainedMinutes minutes;

    @Test
    void theClerkReadsWhoStandsAndEntersWhoLeavesOnAPage() throws Exception {
        Candidate leaving = somebodyRegistered();
        String page = "/elections/" + walk.id() + "/candidates";

        api.perform(get(page).with(person("jiyang-league", "league:460203198"))).andExpect(status().isForbidden());
        api.perform(get(page).with(person("nanshan-review", REVIEW)))
                .andExpect(content().string(containsString(leaving.name())))
                .andExpect(content().string(not(containsString("登记退出"))));
        enterOnThePage("nobody", "工作调动")
                .andExpect(flash().attribute("faults", List.of(new Finding("candidate", "请选择退出的候选人", "E3"))));
        enterOnThePage(leaving.id().value(), "")
                .andExpect(flash().attribute("faults", hasItem(hasToString(containsString("退出理由")))));
        assertThat(candidates.get(walk.id(), leaving.id()).decision()).isEqualTo(Progress.REGISTERED);

        enterOnThePage(leaving.id().value(), "工作调动").andExpect(flash().attribute("says", leaving.name() + "已退出"));
        assertThat(candidates.get(walk.id(), leaving.id()).decision()).isEqualTo(Progress.WITHDRAWN);
        assertThat(clausesOf("candidate-withdrawn")).containsExactly("E3");
        enterOnThePage(leaving.id().value(), "工作调动")
                .andExpect(flash().attribute("faults", List.of(new Finding("", leaving.name() + "已退出，不能再退出", ""))));
        service.withdraw(walk.id(), "换届方案调整", CLERK);
    }

    private Candidate somebodyRegistered() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-07-29");
        Map<String, Integer> people = Map.of("deputy", 4, "member", 12);
        walk.until("reviewCandidates", people);
        return candidates.of(walk.id()).get(0);
    }

    private List<String> clausesOf(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .map(Entry::clause)
                .toList();
    }

    private ResultActions enterOnThePage(String candidate, String reason) throws Exception {
        return api.perform(post("/elections/" + walk.id() + "/candidates/withdrawal")
                .with(person(CLERK, LEAGUE))
                .with(csrf())
                .param("candidate", candidate)
                .param("reason", reason));
    }

    private static RequestPostProcessor person(String account, String group) {
        return user(account).authorities(new SimpleGrantedAuthority(Right.ofGroup(group)));
    }
}
