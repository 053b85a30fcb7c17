package org.huanjie.campaignscheme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import org.huanjie.access.Permissions;
import org.huanjie.campaignscheme.CampaignSchemeLibrary;
import org.huanjie.campaignscheme.ShippedCampaignLibrary;
import org.huanjie.campaignscheme.ShippedCampaignSchemes;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.KebabEnums;
import org.huanjie.web.TestProblems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CampaignSchemeControllerTest {

    private static final String OURS = """
            id: ours-2026
            title: 我省集中换届
            deadline:
              days: 90
              clause: OURS-1
            documents:
              - title: 《我省通知》
                full-title: 我省集中换届的通知
                clauses:
                  - {id: OURS-1, place: 第一条, text: 九十天内完成}
            """;

    private final CampaignSchemeLibrary library = ShippedCampaignLibrary.fresh();
    private final Permissions permissions = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new CampaignSchemeController(library, new AnswerWriter(), permissions))
            .setControllerAdvice(TestProblems.advice())
            .setMessageConverters(
                    new ByteArrayHttpMessageConverter(),
                    new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                            .modulesToInstall(new KebabEnums())
                            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .build()))
            .build();

    @BeforeEach
    void signedIn() {
        given(permissions.actor()).willReturn("admin");
    }

    @Test
    void listsThoseThatAreShipped() throws Exception {
        http.perform(get("/api/campaign-schemes"))
                .andExpect(jsonPath("$[*].id")
                        .value(contains(
                                "guangdong-2021",
                                "hubei-2013",
                                "jiangsu-2013",
                                "jiangxi-2012",
                                "liaoning-2013",
                                "plain",
                                "shanxi-2013",
                                "sichuan-2010",
                                "yunnan-2010")));
    }

    @Test
    void tellsWhatASchemeAsksForAndWhatItsSourceLeavesOpen() throws Exception {
        http.perform(get("/api/campaign-schemes/jiangsu-2013"))
                .andExpect(jsonPath("$.deadline.days").value(100))
                .andExpect(jsonPath("$.quotas.bands.rows[1].upTo").value(100_000))
                .andExpect(jsonPath("$.pilots.of").value("township"))
                .andExpect(jsonPath("$.assumptions[*].citation").value(hasItem("《江苏省经验材料》要点3")));
    }

    @Test
    void aProvinceSendsItsOwnAndEveryVersionOfItStays() throws Exception {
        send(OURS)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(1));
        send(OURS).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(1));
        send(OURS.replace("90", "80"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(2));

        http.perform(get("/api/campaign-schemes/ours-2026"))
                .andExpect(jsonPath("$.deadline.days").value(80));
        http.perform(get("/api/campaign-schemes/ours-2026?version=1"))
                .andExpect(jsonPath("$.deadline.days").value(90));
        http.perform(get("/api/campaign-schemes/ours-2026?version=3")).andExpect(status().isNotFound());
        assertThat(library.find("ours-2026").orElseThrow().citations().words("OURS-1"))
                .isEqualTo("《我省通知》第一条");
    }

    @Test
    void aTextIsRefusedWithAllItsFaultsAndTheirLines() throws Exception {
        send(OURS.replace("clause: OURS-1", "clause: OURS-2").replace("days: 90", "days: many"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].line").value(containsInAnyOrder(4, 5)))
                .andExpect(
                        jsonPath("$.findings[*].field").value(containsInAnyOrder("deadline.days", "deadline.clause")));
        assertThat(library.find("ours-2026")).isEmpty();
    }

    @Test
    void aShippedOneIsChangedByNobody() throws Exception {
        send(ShippedCampaignSchemes.text("plain") + "\nsummary:\n  days: 3\n  clause: LN-4.2\n")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("复制后换一个编号")));
        http.perform(get("/api/campaign-schemes/plain/text"))
                .andExpect(content().string(ShippedCampaignSchemes.text("plain")));
    }

    @Test
    void nobodyButAnAdministratorSendsOne() throws Exception {
        willThrow(new AccessDeniedException("no")).given(permissions).requireAdministrator();

        send(OURS).andExpect(status().isForbidden());
        assertThat(library.find("ours-2026")).isEmpty();
    }

    private ResultActions send(String text) throws Exception {
        return http.perform(
                post("/api/campaign-schemes").contentType("text/yaml").content(text.getBytes(StandardCharsets.UTF_8)));
    }
}
