package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.SpecialDay;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The holidays of 2027 become known while a notice hangs and a candidate is asked for material: both run on, everybody is told. */
@WholeElectionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:holiday-import;DB_CLOSE_DELAY=-1")
@DirtiesContext
class HolidayImportTest {

    private static final Map<String, Integer> PEOPLE = Map.of("deputy", 4, "member", 11);
    private static final List<SpecialDay> HOLIDAYS = List.of(
            new SpecialDay("2027-01-01", "off", "元旦"),
            new SpecialDay("2027-01-04", "off", "元旦"),
            new SpecialDay("2027-05-01", "off", "劳动节"),
            new SpecialDay("2027-10-01", "off", "国庆节"));

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private Calendars calendars;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNoticeAndADeadlineThatRunOverNewYearAreCountedAgainAndTheirPeopleAreTold() throws Exception {
        walk.start("nanshan", "440305002", tenWorkingDays(), "2026-12-10");
        String noticed = walk.id().value();
        walk.start("xingang", "370614003", "xingang-2010", "2026-12-17");
        String asked = walk.id().value();
        walk.resume("nanshan", new ElectionId(noticed));
        walk.until("postNotice", PEOPLE);
        walk.now("2026-12-24T09:00");
        walk.step(PEOPLE);
        walk.resume("xingang", new ElectionId(asked));
        walk.until("reviewCandidates", PEOPLE);
        walk.then("reviewCandidates", "review:370614003", "2027-01-02", form -> ((ObjectNode) form.at("/candidates/0"))
                .put("decision", "material")
                .put("reason", "身份证复印件"));
        assertThat(notice(new ElectionId(noticed)).to()).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(walk.waiting()).containsExactly("supplyMaterial league:370614003 2027-01-05T18:00");

        calendars.importYear(2027, HOLIDAYS, "admin");

        assertThat(walk.waiting()).containsExactly("supplyMaterial league:370614003 2027-01-06T18:00");
        assertThat(detail(new ElectionId(asked), "candidate-deadlines-moved")).contains("补充材料的最后一天改为2027-01-06");
        assertThat(letters(new ElectionId(asked), "candidate-result"))
                .anyMatch(facts -> facts.contains("改为2027-01-06"));

        assertThat(notice(new ElectionId(noticed)).to()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(notice(new ElectionId(noticed)).text())
                .contains("2026年12月25日至2027年1月11日")
                .doesNotContain("1月7日");
        assertThat(detail(new ElectionId(noticed), "notice-window-moved"))
                .contains("\"before\":\"2027-01-07\"", "\"to\":\"2027-01-11\"");
        assertThat(detail(new ElectionId(noticed), "timetable-recomputed"))
                .contains("timer:noticeWindow", "2027-01-12T00:00");
        assertThat(letters(new ElectionId(noticed), "deadlines-moved"))
                .hasSize(3)
                .allMatch(facts -> facts.contains("2027年1月8日00:00 → 2027年1月12日00:00"));
        assertThat(letters(new ElectionId(noticed), "notice-posted"))
                .as("the mail names the days that the notice names")
                .allMatch(facts -> facts.contains("2026年12月25日"));
        walk.turnTo(new ElectionId(noticed));
        walk.timerDue("noticeWindow", "2027-01-12T00:00");
        assertThat(minutes.verify(new ElectionId(noticed)).intact()).isTrue();
    }

    /** A scheme whose announcement hangs for ten working days; of the new year only weekends are known. */
    private String tenWorkingDays() throws Exception {
        api.perform(post("/api/schemes")
                        .with(httpBasic("nanshan-league", "demo"))
                        .contentType("text/yaml;charset=UTF-8")
                        .content(ShippedSchemes.text("nanshan-2011")
                                .replace("id: nanshan-2011", "id: nanshan-working-days")
                                .replace(
                                        "days: 10, unit: calendar, roll: true",
                                        "days: 10, unit: working, roll: false")))
                .andExpect(status().isCreated());
        return "nanshan-working-days";
    }

    private Notice notice(ElectionId election) {
        return notices.of(election).get(0);
    }

    private String detail(ElectionId election, String action) {
        return minutes.entries(election).stream()
                .filter(entry -> entry.action().equals(action))
                .map(Entry::detail)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<String> letters(ElectionId election, String kind) {
        return jdbc.sql("select facts from outbox where election = :election and kind = :kind")
                .param("election", election)
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
