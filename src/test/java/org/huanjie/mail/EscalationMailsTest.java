package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huanjie.access.Right;
import org.huanjie.division.Bodies;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.models.ElectionWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Three villages of one street are late on the same day: each level above gets one letter a morning, or the next one above that is reached (LN-3.5). */
@MailTest
@AutoConfigureMockMvc
class EscalationMailsTest {

    private static final List<String> VILLAGES = List.of("460204198004", "460204198005", "460204198006");
    private static final String STREET = "street@tianya.example";
    private static final String DISTRICT = "district@tianya.example";
    private static final RequestPostProcessor ADMIN =
            user("admin").authorities(AuthorityUtils.createAuthorityList(Right.ADMIN));

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Bodies bodies;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MailRounds rounds;

    @Autowired
    private OutboxStore store;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MockMvc http;

    private final List<String> elections = new ArrayList<>();

    @BeforeEach
    void threeElectionsStandStill() {
        for (String village : VILLAGES) {
            bodies.save(new Bodies.Body(village, "league", village + "团支部", village + "@village.example"));
            walk.start("tianya", village, "jiyang-2011", "2026-09-01");
            elections.add(walk.id().value());
        }
        walk.now("2026-09-24T12:00");
        rounds.deliver();
        Inbox.empty();
    }

    @AfterEach
    void theLevelsAboveAreNotRegisteredAnyMore() {
        database.sql("delete from body where division in ('460204198', '460204') or division in (:villages)")
                .param("villages", VILLAGES)
                .update();
    }

    @Test
    void eachLevelAboveGetsOneLetterAMorningForAllItsElections() {
        register("460204198", "共青团天涯街道工作委员会", STREET);
        register("460204", "共青团三亚市天涯区委员会", DISTRICT);

        assertThat(sent(25, to(STREET).or(to(DISTRICT))))
                .containsExactly(
                        "2026-10-08 " + STREET + " 【换届】3件事项待您了解（逾期3件）",
                        "2026-10-13 " + DISTRICT + " 【换届】3件事项待您了解（逾期3件）");
    }

    @Test
    void aLevelThatIsNotRegisteredIsStoodInForByTheNextAboveThatIsReached() {
        register("460204", "共青团三亚市天涯区委员会", DISTRICT);
        List<String> texts = new ArrayList<>();

        assertThat(sent(25, mail -> {
                    if (mail.to().equals(DISTRICT)) {
                        texts.add(mail.text());
                    }
                    return mail.to().equals(DISTRICT);
                }))
                .containsExactly(
                        "2026-10-08 " + DISTRICT + " 【换届】3件事项待您了解（逾期3件）",
                        "2026-10-13 " + DISTRICT + " 【换届】3件事项待您了解（逾期3件）");
        assertThat(texts.get(0)).contains("本应由天涯区直辖村级区划团组织负责，该级没有可用的邮箱");
        assertThat(texts.get(1)).contains("自今日起由贵单位负责督促解决").doesNotContain("本应由");
        assertThat(store.latest(State.FAILED, 100))
                .noneMatch(letter -> letter.letter().kind() == LetterKind.STAGE_ESCALATED);
    }

    @Test
    void aLevelWithoutAnAddressIsAskedForOnThePageOfThePlaceAndNoLetterFailsForIt() throws Exception {
        sent(25, mail -> false);

        assertThat(store.latest(State.FAILED, 100))
                .noneMatch(letter -> letter.letter().kind() == LetterKind.STAGE_ESCALATED);
        http.perform(get("/places/edit?division=" + VILLAGES.get(0)).with(ADMIN))
                .andExpect(content().string(containsString("上级团组织还没有邮箱")));

        register("460204198", "共青团天涯街道工作委员会", STREET);
        http.perform(get("/places/edit?division=" + VILLAGES.get(0)).with(ADMIN))
                .andExpect(content().string(not(containsString("上级团组织还没有邮箱"))));
        assertThat(sentFrom(LocalDate.parse("2026-10-20"), 1, to(STREET)))
                .as("once somebody is there to read it")
                .hasSize(1);
    }

    private void register(String division, String name, String mail) {
        bodies.save(new Bodies.Body(division, "league", name, mail));
    }

    private static Predicate<Inbox.Received> to(String mail) {
        return received -> received.to().equals(mail);
    }

    private List<String> sent(int days, Predicate<Inbox.Received> which) {
        return sentFrom(LocalDate.parse("2026-09-25"), days, which);
    }

    /** Lines of day, recipient and subject. */
    private List<String> sentFrom(LocalDate first, int days, Predicate<Inbox.Received> which) {
        List<String> sent = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            Inbox.empty();
            for (String election : elections) {
                walk.resume("tianya", new ElectionId(election));
                walk.now(day + "T00:00");
                walk.runDue();
            }
            walk.now(day + "T08:00");
            rounds.deliver();
            String today = day.toString();
            inbox.all().stream()
                    .filter(which)
                    .forEach(mail -> sent.add(today + " " + mail.to() + " " + mail.subject()));
        }
        return sent;
    }
}
