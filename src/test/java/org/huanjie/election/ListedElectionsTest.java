package org.huanjie.election;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.huanjie.access.Browser;
import org.huanjie.models.NewPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Lists of elections and places are read page by page, searched, and show each person what is theirs. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:listed;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/listed"
        })
@Import(NewPlaces.class)
class ListedElectionsTest {

    private static final List<String> VILLAGES = List.of("210181205200", "210181205201", "210181205202");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Autowired
    private ElectionService elections;

    @Autowired
    private NewPlaces places;

    @LocalServerPort
    private int port;

    private static boolean begun;

    @BeforeEach
    void threeVillagesElect() {
        if (!begun) {
            begun = true;
            VILLAGES.forEach(village -> places.setUp("v" + village, village, "第" + village.substring(9) + "村"));
            start("370614003", "xingang-2010", FIRST, Optional.empty());
            for (int day = 0; day < VILLAGES.size(); day++) {
                start(
                        VILLAGES.get(day),
                        "liaoning-village-2013",
                        FIRST.plusDays(day),
                        Optional.of(FIRST.plusMonths(1)));
            }
        }
    }

    private void start(String division, String scheme, LocalDate day, Optional<LocalDate> termEnd) {
        elections.start(new StartRequest(division, scheme, day, Optional.empty(), termEnd, true), "admin");
    }

    @Test
    void aPageHoldsTheNewestAndTheHeaderSaysHowManyThereAre() {
        HttpResponse<String> first = get("admin", "/api/elections?page=0&size=2&q=210181");
        assertThat(first.headers().firstValue("X-Total-Count")).hasValue("3");
        assertThat(divisions(first)).containsExactly(VILLAGES.get(2), VILLAGES.get(1));
        assertThat(divisions(get("admin", "/api/elections?page=1&size=2&q=210181")))
                .containsExactly(VILLAGES.get(0));
        assertThat(divisions(get("admin", "/api/elections?q=210181"))).hasSize(3);
    }

    @Test
    void aBodyIsFoundByAPartOfItsName() {
        assertThat(divisions(get("admin", "/api/elections?q=" + encoded("小白旗堡"))))
                .containsExactly(VILLAGES.get(1));
        assertThat(divisions(get("admin", "/api/elections?q=%25"))).isEmpty();
        Browser administrator = new Browser(port);
        administrator.signIn("admin", "demo");
        String page = administrator.get("/elections?q=" + encoded("小白旗堡")).body();
        assertThat(page).contains("小白旗堡").contains("共1条").doesNotContain("九天地");
        assertThat(administrator.get("/places?q=" + encoded("小白旗堡")).body())
                .contains(VILLAGES.get(1))
                .doesNotContain(VILLAGES.get(2));
    }

    @Test
    void aClerkSeesOnlyWhatIsHis() {
        for (String account : List.of("xingang-league", "xingang-superior")) {
            HttpResponse<String> own = get(account, "/api/elections?page=0");
            assertThat(own.headers().firstValue("X-Total-Count")).as(account).hasValue("1");
            assertThat(divisions(own)).as(account).containsExactly("370614003");
        }
        assertThat(get("jiyang-league", "/api/elections?page=0").headers().firstValue("X-Total-Count"))
                .hasValue("0");
    }

    @Test
    void placesAreListedLikewise() {
        HttpResponse<String> page = get("admin", "/api/places?page=0&size=2&q=2101812052");
        assertThat(page.headers().firstValue("X-Total-Count")).hasValue("3");
        assertThat(divisions(page)).containsExactly(VILLAGES.get(0), VILLAGES.get(1));
    }

    @Test
    void aWrongPageIsRefusedByName() {
        HttpResponse<String> refused = get("admin", "/api/elections?page=-1&size=5000");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“page”").contains("“size”");
    }

    private HttpResponse<String> get(String account, String path) {
        return new Browser(port).getAs(account, path);
    }

    private static List<String> divisions(HttpResponse<String> answer) {
        try {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(answer.body()).spliterator(), false)
                    .map(row -> row.get("division").asText())
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
