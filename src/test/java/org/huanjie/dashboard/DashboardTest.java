package org.huanjie.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huanjie.access.Right;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** Who sees which region on the dashboard, in its lists, as Excel and over HTTP; two elections run, one in Hainan and one in Guangdong. */
@WholeElectionTest
@AutoConfigureMockMvc
class DashboardTest {

    private static final String JIYANG = "460203198";
    private static final String NANSHAN = "440305002";

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc http;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    private String jiyang;
    private String nanshan;

    @BeforeEach
    void twoElectionsBegin() {
        walk.start("nanshan", NANSHAN, "nanshan-2011", "2026-05-11");
        nanshan = walk.id().value();
        walk.start("jiyang", JIYANG, "jiyang-2011", "2026-05-11");
        jiyang = walk.id().value();
    }

    @AfterEach
    void theyEnd() {
        Stream.of(jiyang, nanshan).forEach(id -> elections.withdraw(new ElectionId(id), "试验结束", "admin"));
    }

    @Test
    void whoOverseesOneRegionComesToItAtOnceAndWhoOverseesAllChooses() throws Exception {
        http.perform(get("/dashboard").with(supervisorOf("4602"))).andExpect(redirectedUrl("/dashboard/4602"));
        http.perform(get("/dashboard").with(administrator()))
                .andExpect(content().string(containsString("海南省")))
                .andExpect(content().string(containsString("广东省")));
    }

    @Test
    void aSupervisorOfACitySeesThatCityAloneEverywhere() throws Exception {
        RequestPostProcessor sanya = supervisorOf("4602");
        http.perform(get("/dashboard/4602").with(sanya))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("三亚市换届总览")))
                .andExpect(content().string(containsString("吉阳区")))
                .andExpect(content().string(not(containsString("海南省"))));
        http.perform(get("/dashboard/4602/elections").with(sanya))
                .andExpect(content().string(containsString(jiyang)));
        http.perform(get("/api/dashboard").with(sanya)).andExpect(jsonPath("$[*].code", hasSize(1)));
        http.perform(get("/api/dashboard/situations?election=" + jiyang + "&election=" + nanshan)
                        .with(sanya))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].election").value(jiyang));
        for (String other : new String[] {"46", "4401", "4403", "440305"}) {
            http.perform(get("/dashboard/" + other).with(sanya)).andExpect(status().isForbidden());
            http.perform(get("/dashboard/" + other + "/elections").with(sanya)).andExpect(status().isForbidden());
            http.perform(get("/dashboard/" + other + ".xlsx").with(sanya)).andExpect(status().isForbidden());
            http.perform(get("/api/dashboard?region=" + other).with(sanya)).andExpect(status().isForbidden());
            http.perform(get("/api/dashboard/elections?region=" + other).with(sanya))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void theInterfaceAnswersFiguresByDivisionAndTakesBothFormsOfACode() throws Exception {
        http.perform(get("/api/dashboard?region=460200").with(administrator()))
                .andExpect(jsonPath("$.region").value("4602"))
                .andExpect(jsonPath("$.lines[?(@.code=='460203')].figures.preparation", hasItem(1)))
                .andExpect(jsonPath("$.total.figures.preparation").value(1))
                .andExpect(jsonPath("$.trend", hasSize(60)));
        http.perform(get("/api/dashboard?region=990000").with(administrator()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("region"));
        http.perform(get("/api/dashboard/elections?region=46&state=asleep").with(administrator()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("state"));
        http.perform(get("/api/dashboard/elections?region=46&state=preparation&page=7&size=1")
                        .with(administrator()))
                .andExpect(header().string("X-Total-Count", "1"))
                .andExpect(jsonPath("$[0].body").value("吉阳镇团委"))
                .andExpect(jsonPath("$[0].stage").value("准备阶段"))
                .andExpect(jsonPath("$[0].waits[0].whom").value("吉阳镇党组织"))
                .andExpect(jsonPath("$[0].waits[0].since").value("2026-05-11T09:00:00"));
    }

    @Test
    void anElectionWhoseStageIsOverdueIsMarkedWithTheWorkingDaysThatItIsLate() throws Exception {
        walk.now("2026-09-01T09:00");
        walk.runDue();
        http.perform(get("/api/dashboard/elections?region=460203&state=overdue").with(administrator()))
                .andExpect(jsonPath("$[0].late").value(true))
                .andExpect(jsonPath("$[0].daysLate").value(greaterThan(20)));
        http.perform(get("/dashboard/460203/elections?state=overdue").with(administrator()))
                .andExpect(content().string(containsString("<tr class=\"overdue\"")));
    }

    @Test
    void electionsThatHaveEndedAreListedWithTheirCourse() throws Exception {
        elections.withdraw(new ElectionId(jiyang), "并入街道团工委", "jiyang-league");
        RequestPostProcessor sanya = supervisorOf("4602");
        http.perform(get("/dashboard/ended?q=" + jiyang).with(sanya))
                .andExpect(content().string(containsString("/elections/" + jiyang + "/course")))
                .andExpect(content().string(containsString("已终止")));
        http.perform(get("/elections/" + jiyang + "/course").with(sanya))
                .andExpect(content().string(containsString("换届启动")))
                .andExpect(content().string(containsString("提出终止：并入街道团工委")))
                .andExpect(content().string(containsString("换届终止")));
        http.perform(get("/dashboard/ended?q=" + jiyang).with(supervisorOf("4403")))
                .andExpect(content().string(containsString("没有这样的换届")));
        http.perform(get("/elections/" + jiyang + "/course").with(supervisorOf("4403")))
                .andExpect(status().isForbidden());
        walk.start("jiyang", JIYANG, "jiyang-2011", "2026-05-11");
        jiyang = walk.id().value();
    }

    @Test
    void theWorkbookHasTheFigures() throws Exception {
        byte[] sheet = http.perform(get("/dashboard/4602.xlsx").with(supervisorOf("4602")))
                .andExpect(header().string("Content-Disposition", containsString("4602-dashboard.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String written = written(sheet);
        assertThat(written).contains("三亚市换届总览", "吉阳区", "应换届", "每日", "排名");
    }

    private String written(byte[] workbook) throws Exception {
        Path file = Files.write(folder.resolve("dashboard.xlsx"), workbook);
        StringBuilder all = new StringBuilder();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                all.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(all.toString());
    }

    private static RequestPostProcessor supervisorOf(String region) {
        return user("supervisor-of-" + region)
                .authorities(
                        new SimpleGrantedAuthority(Right.ofGroup(Right.SUPERVISORS)),
                        new SimpleGrantedAuthority(Right.ofRegion(region)));
    }

    private static RequestPostProcessor administrator() {
        return user("admin").authorities(new SimpleGrantedAuthority(Right.ADMIN));
    }
}
