package org.huanjie.tally.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.KebabEnums;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Schemes;
import org.huanjie.tally.VotingSchemes;
import org.huanjie.web.TestProblems;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TallyControllerTest {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new TallyController(new KnownSchemes(), new AnswerReader()))
            .setControllerAdvice(TestProblems.advice())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .modulesToInstall(new KebabEnums())
                    .build()))
            .build();

    @Test
    void names_the_elected_and_what_is_open() throws Exception {
        tally("town", sheet("members", 2, 50, 45, 45, 45, 0, row("高建国", 40, 5, 0), row("陈小云", 20, 20, 5)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("further-round"))
                .andExpect(jsonPath("$.elected").value("高建国"))
                .andExpect(jsonPath("$.runOff").value(nullValue()))
                .andExpect(jsonPath("$.openSeats").value(1))
                .andExpect(jsonPath("$.findings[0].clause").value("E12"));
    }

    @Test
    void names_who_is_tied_in_a_run_off() throws Exception {
        String body = sheet("members", 1, 50, 45, 45, 45, 0, row("高建国", 22, 23, 0), row("陈小云", 22, 23, 0))
                .replace("{\"ballot\"", "{\"kind\":\"run-off\",\"ballot\"");
        tally("town", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("run-off"))
                .andExpect(jsonPath("$.runOff.seats").value(1))
                .andExpect(jsonPath("$.runOff.candidates").value(containsInAnyOrder("陈小云", "高建国")));
    }

    @Test
    void refuses_figures_that_cannot_be_true_all_at_once() throws Exception {
        tally("town", sheet("deputies", 1, 40, 45, 46, 45, 0, row("高建国", 40, 5, 1)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.findings[*].field")
                        .value(containsInAnyOrder("ballot", "present", "issued", "candidates[0].for")));
    }

    @Test
    void names_a_missing_figure_by_its_path() throws Exception {
        tally("town", sheet("members", 1, 40, 40, 40, 40, 0, "{\"name\":\"高建国\",\"for\":40,\"against\":0}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("candidates[0].abstain"));
    }

    @Test
    void a_write_in_needs_no_votes_against_and_no_abstentions() throws Exception {
        String writeIn = "{\"name\":\"白雪梅\",\"for\":25,\"writeIn\":true}";
        tally("town", sheet("members", 1, 45, 45, 45, 45, 0, row("高建国", 15, 25, 5), writeIn))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.elected").value("白雪梅"));
    }

    @Test
    void refuses_write_ins_by_those_who_abstained() throws Exception {
        String writeIn = "{\"name\":\"白雪梅\",\"for\":20,\"writeIn\":true}";
        tally("town", sheet("members", 1, 20, 20, 20, 20, 0, row("高建国", 0, 0, 20), writeIn))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("candidates"))
                .andExpect(jsonPath("$.findings[0].clause").value("B.4"));
    }

    @Test
    void asks_whether_no_papers_were_given_out() throws Exception {
        tally("town", sheet("members", 1, 20, 20, 0, 0, 0, row("高建国", 0, 0, 0)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[0].field").value("issued"))
                .andExpect(jsonPath("$.findings[0].message").value("实到 20 人，发出选票 0 张，请核对"));
    }

    @Test
    void a_scheme_in_which_nobody_votes_has_no_ballot_to_tally() throws Exception {
        tally("office", sheet("members", 1, 40, 40, 40, 40, 0, row("高建国", 40, 0, 0)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("ballot"))
                .andExpect(jsonPath("$.findings[0].message").value("方案“示例方案”没有选票“members”"));
    }

    @Test
    void an_unknown_scheme_is_not_found() throws Exception {
        tally("nowhere", sheet("members", 1, 40, 40, 40, 40, 0)).andExpect(status().isNotFound());
    }

    private ResultActions tally(String scheme, String body) throws Exception {
        return mvc.perform(post("/api/schemes/{id}/tally", scheme)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String sheet(
            String ballot,
            int seats,
            int entitled,
            int present,
            int issued,
            int returned,
            int invalid,
            String... rows) {
        return """
                {"ballot":"%s","seats":%d,"entitled":%d,"present":%d,"issued":%d,"returned":%d,"invalid":%d,"candidates":[%s]}""".formatted(ballot, seats, entitled, present, issued, returned, invalid, String.join(",", rows));
    }

    private static String row(String name, int inFavour, int against, int abstain) {
        return "{\"name\":\"%s\",\"for\":%d,\"against\":%d,\"abstain\":%d}".formatted(name, inFavour, against, abstain);
    }

    private static final class KnownSchemes implements Schemes {
        @Override
        public List<Scheme> newest() {
            return List.of();
        }

        @Override
        public Optional<Scheme> find(String id) {
            return switch (id) {
                case "town" -> Optional.of(VotingSchemes.town());
                case "office" -> Optional.of(VotingSchemes.withoutBallot());
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Scheme> find(String id, int version) {
            return find(id);
        }

        @Override
        public Provenance provenance(String id, int version) {
            throw new NoSuchElementException(id);
        }
    }
}
