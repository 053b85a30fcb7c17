package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.division.Divisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** The reports of a county with eight streets, read on a large screen and on a phone, and taken away as a workbook. */
class ReportsBrowserTest extends BrowserTest {

    private static final int PHONE = 390;
    private static final String COUNTY = "210102";
    private static final int OVERDUE = 4;
    private static final List<Integer> BEGAN_DAYS_AGO = List.of(60, 34, 29, 25, 12, 3);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Clock clock;

    @Test
    void anAdministratorSetsUpTheReportsOfACountyAndReadsThem() throws IOException {
        holdElections();
        Visitor administrator = visitor();
        Page page = administrator.page();
        administrator.signIn("admin").open("/reports");
        page.getByLabel("再加一个地区（名称或区划代码）").fill(COUNTY);
        page.locator("button:has-text('开始按期出报表')").click();
        assertThat(page.locator("main")).containsText("和平区");
        administrator.screenshot("reports");

        page.locator("tr:has-text('和平区') a:has-text('日报表')").click();
        assertThat(page.locator("h1")).hasText("和平区换届日报表");
        assertThat(page.locator("td:has-text('阶段逾期')")).hasCount(OVERDUE);
        assertThat(page.locator("main")).containsText("未启动");
        administrator.screenshot("report");
        Download download =
                page.waitForDownload(() -> page.locator("a:has-text('下载Excel')").click());
        Path workbook = Path.of("target/browser/report.xlsx");
        download.saveAs(workbook);
        assertThat(Files.size(workbook)).isPositive();

        page.setViewportSize(PHONE, 844);
        administrator.open("/reports/so-far?region=" + COUNTY + "&kind=weekly");
        administrator.screenshot("phone-report");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    /** Six streets hold elections that began some days ago, two have not begun. */
    private void holdElections() {
        List<String> streets = divisions.below(COUNTY).stream()
                .limit(BEGAN_DAYS_AGO.size() + 2L)
                .map(street -> street.code())
                .toList();
        for (String street : streets) {
            send(
                    "/api/places",
                    Map.of("division", street, "bodies", List.of(league(divisions.name(street)))),
                    HttpStatus.CREATED);
        }
        for (int street = 0; street < BEGAN_DAYS_AGO.size(); street++) {
            send(
                    "/api/elections",
                    Map.of(
                            "division",
                            streets.get(street),
                            "scheme",
                            "jiyang-2011",
                            "start",
                            LocalDate.now(clock).toString()),
                    HttpStatus.CREATED);
            int next = street + 1 < BEGAN_DAYS_AGO.size() ? BEGAN_DAYS_AGO.get(street + 1) : 0;
            send("/api/demo/clock", Map.of("advance", "P" + (BEGAN_DAYS_AGO.get(street) - next) + "D"), HttpStatus.OK);
        }
    }

    private static Map<String, String> league(String street) {
        return Map.of("kind", "league", "name", "共青团" + street + "工作委员会");
    }

    private void send(String address, Map<String, Object> content, HttpStatus answer) {
        assertThat(http.withBasicAuth("admin", "demo")
                        .postForEntity(address, content, String.class)
                        .getStatusCode())
                .isEqualTo(answer);
    }
}
