package org.huanjie.clause.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Anybody may read what a clause says, without signing in. */
@WholeElectionTest
@AutoConfigureMockMvc
class ClausePagesTest {

    @Autowired
    private MockMvc http;

    @Test
    void aClauseHasAPageWithItsDocumentPlaceAndWords() throws Exception {
        http.perform(get("/clauses/JY-4.1b"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("《吉阳镇实施方案》四（一）")))
                .andExpect(content().string(containsString("35周岁以下")));
        http.perform(get("/clauses"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("换届异常情形处理规则")));
        http.perform(get("/clauses/XX-1")).andExpect(status().isNotFound());
    }

    @Test
    void programsReadTheWholeRegister() throws Exception {
        http.perform(get("/api/clauses"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(greaterThan(200)))
                .andExpect(jsonPath("$[?(@.id == 'JY-4.1b')].document").value("《吉阳镇实施方案》"))
                .andExpect(jsonPath("$[?(@.id == 'JY-4.1b')].place").value("四（一）1"));
    }
}
