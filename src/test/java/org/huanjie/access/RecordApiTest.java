package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.huanjie.preparation.PreparationMinutes.SurveyRecorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RecordApiTest extends AccessTest {

    private static final String RECORD = "/api/elections/" + AccessHouse.XINGANG + "/record";

    @Autowired
    private Minutes minutes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoDecisions() {
        jdbc.sql("delete from minutes where election = ?")
                .param(AccessHouse.XINGANG)
                .update();
        jdbc.sql("delete from minutes_head where election = ?")
                .param(AccessHouse.XINGANG)
                .update();
        transaction.executeWithoutResult(status -> {
            minutes.append(new ElectionId(AccessHouse.XINGANG), "xingang-league", "XG-0.1", new SurveyRecorded(9));
            minutes.append(new ElectionId(AccessHouse.XINGANG), "xingang-party", "XG-0.1", new SurveyRecorded(10));
        });
    }

    @Test
    void theMinutesAreReadWithCountAndHead() {
        JsonNode record = json(browser.getAs("xingang-league", RECORD));

        assertThat(record.path("count").asInt()).isEqualTo(2);
        assertThat(record.path("head")).isEqualTo(record.path("entries").path(1).path("hash"));
        assertThat(record.path("entries").path(0).path("detail").path("units").asInt())
                .isEqualTo(9);
        assertThat(browser.getAs("xingang-league", RECORD + "/verification").body())
                .isEqualTo("{\"intact\":true,\"count\":2,\"brokenAt\":null,\"reason\":\"\"}");
    }

    @Test
    void aChangedEntryIsShownAsItStandsAndReported() {
        jdbc.sql("update minutes set detail = '{\"units\":9' where seq = 1 and election = ?")
                .param(AccessHouse.XINGANG)
                .update();

        JsonNode record = json(browser.getAs("xingang-league", RECORD));
        JsonNode verification = json(browser.getAs("xingang-league", RECORD + "/verification"));

        assertThat(record.path("entries").path(0).path("detail").asText()).isEqualTo("{\"units\":9");
        assertThat(verification.path("intact").asBoolean()).isFalse();
        assertThat(verification.path("brokenAt").asInt()).isEqualTo(1);
        assertThat(verification.path("reason").asText()).contains("被改动");
    }
}
