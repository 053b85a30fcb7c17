package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.Right;
import org.huanjie.clause.Clause;
import org.huanjie.clause.ClauseRegister;
import org.huanjie.roster.Candidates;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.SchemeLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An election whose scheme brings its own document along: people read that document wherever it is cited, and look it up. */
@WholeElectionTest
@AutoConfigureMockMvc
@Import(NewPlaces.class)
@ExtendWith(ElectionsWithdrawn.class)
class OwnDocumentsTest {

    private static final String TOWN = "210181205";
    private static final Map<String, Integer> PEOPLE =
            Map.of("full-time-deputy", 2, "part-time-deputy", 2, "member", 15);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private SchemeLibrary library;

    @Autowired
    private Candidates candidates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    @BeforeEach
    void anElectionBegins() {
        places.setUp("hechuan", TOWN, "河川镇");
        library.add(scheme(), "admin");
        walk.start("hechuan", TOWN, "hechuan", "2011-10-08");
    }

    @Test
    void whatIsCitedIsTheirDocument() throws Exception {
        walk.until("registerCandidates", PEOPLE);
        walk.complete(walk.open().get(0), walk.person(walk.open().get(0)), form -> {
            walk.registered(form, PEOPLE);
            tooOld((ArrayNode) form.get("candidates"));
        });

        assertThat(candidates.of(walk.id()))
                .filteredOn(candidate -> candidate.name().equals("超龄一人"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.findings())
                        .anySatisfy(ruling -> assertThat(ruling.clause()).isEqualTo("HC-4.1b")));
        http.perform(get("/elections/" + walk.id()).with(clerk()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("《河川镇实施方案》六（二）")))
                .andExpect(content().string(containsString("/clauses/HC-6.2?scheme=hechuan&amp;version=1")))
                .andExpect(content().string(not(containsString("《吉阳镇实施方案》"))));
        assertThat(jdbc.sql("select facts from outbox where election = ?")
                        .param(walk.id())
                        .query(String.class)
                        .list())
                .anySatisfy(body -> assertThat(body).contains("《河川镇实施方案》"))
                .noneSatisfy(body -> assertThat(body).contains("《吉阳镇实施方案》"));
    }

    @Test
    void whoeverIsRefusedReadsTheirDocument() {
        walk.until("registerCandidates", PEOPLE);
        walk.answer(walk.open().get(0), PEOPLE, form -> tooOld((ArrayNode) form.get("candidates")));
        walk.until("reviewCandidates", PEOPLE);

        assertThatThrownBy(() -> walk.answer(walk.open().get(0), PEOPLE, form -> form.get("candidates")
                        .forEach(row -> ((ObjectNode) row).put("decision", "admit"))))
                .hasStackTraceContaining("《河川镇实施方案》四（一）1");
    }

    @Test
    void anybodyReadsWhatTheDocumentSays() throws Exception {
        http.perform(get("/clauses/HC-4.1b?scheme=hechuan&version=1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("《河川镇实施方案》四（一）1")))
                .andExpect(content().string(containsString("河川镇2011年团委换届选举实施方案")))
                .andExpect(content().string(containsString("35周岁以下")));
        http.perform(get("/clauses?scheme=hechuan&version=1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/clauses/HC-4.3.1?scheme=hechuan&amp;version=1")));
        http.perform(get("/clauses/HC-4.1b")).andExpect(status().isNotFound());
        http.perform(get("/clauses/HC-9?scheme=hechuan&version=1")).andExpect(status().isNotFound());
        http.perform(get("/clauses/HC-4.1b?scheme=hechuan&version=9")).andExpect(status().isNotFound());
        http.perform(get("/clauses/HC-4.1b?scheme=hechuan&version=first")).andExpect(status().is4xxClientError());
        http.perform(get("/api/clauses").param("election", walk.id().value()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == 'HC-4.1b')].document").value("《河川镇实施方案》"))
                .andExpect(jsonPath("$[?(@.id == 'HC-4.1b')].page").value("/clauses/HC-4.1b?scheme=hechuan&version=1"))
                .andExpect(jsonPath("$[?(@.id == 'E1')]").isEmpty());
        http.perform(get("/api/clauses").param("election", "nowhere"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty());
    }

    private static RequestPostProcessor clerk() {
        return user("hechuan-league").authorities(new SimpleGrantedAuthority(Right.ofGroup("league:" + TOWN)));
    }

    private static void tooOld(ArrayNode rows) {
        rows.add(((ObjectNode) rows.get(0)).deepCopy().put("name", "超龄一人").put("birthDate", "1960-01-01"));
    }

    /** Jiyang's scheme with Jiyang's words, as if they were those of a town that nobody knows. */
    private static String scheme() {
        String clauses = new ClauseRegister()
                .all().stream()
                        .filter(clause -> clause.id().startsWith("JY-"))
                        .map(OwnDocumentsTest::passage)
                        .collect(Collectors.joining());
        return ChangedText.of("jiyang-2011")
                        .with("id: jiyang-2011", "id: hechuan")
                        .with("title: 吉阳镇团委换届选举", "title: 河川镇团委换届选举")
                        .text()
                        .replace("JY-", "HC-")
                + "\ndocuments:\n  - title: 河川镇实施方案\n    full-title: 河川镇2011年团委换届选举实施方案\n    clauses:\n" + clauses;
    }

    private static String passage(Clause clause) {
        return "      - {id: %s, place: \"%s\", text: \"%s\"}\n"
                .formatted(clause.id().replace("JY-", "HC-"), clause.place(), clause.text());
    }
}
