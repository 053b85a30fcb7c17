package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.HeldElections;
import org.huanjie.models.NewPlaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

/**
 * A supervisor of Liaoning, where elections stand in all states, opens every page of Cockpit: nothing is refused, nothing speaks English, nothing is offered
 * that a supervisor may not do, and what is late looks late.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.data-dir=target/browser/${random.uuid}", "camunda.bpm.job-execution.enabled=false"})
@Import({ElectionWalk.class, NewPlaces.class, HeldElections.class})
class CockpitPagesBrowserTest extends BrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final int BODIES = 24;
    private static final int STAGES = 4;

    /** Ids, codes, accounts and moments: they have a digit, a colon or a hyphen. */
    private static final Pattern NO_WORD = Pattern.compile("[\\w.:/-]*[\\d:-][\\w.:/-]*");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    /** The last is the account that has done a task. */
    private static final Set<String> KNOWN_TO_ALL = Set.of("ID", "BPMN", "Excel", "supervisor");

    @Autowired
    private HeldElections held;

    @Autowired
    private TestRestTemplate http;

    private final Set<String> refused = new TreeSet<>();
    private final Set<String> foreign = new TreeSet<>();
    private Visitor supervisor;
    private Page page;
    private int instances;

    @Test
    void everyPageOfCockpitServesASupervisor() {
        held.hold(BODIES);
        ClockUtil.reset();
        http.withBasicAuth("admin", "demo")
                .postForEntity(
                        "/api/supervisors",
                        Map.of(
                                "account", "supervisor",
                                "name", "督导员",
                                "mail", "supervisor@example.cn",
                                "regions", List.of(HeldElections.PROVINCE)),
                        String.class);
        supervisor = visitor().signIn("supervisor");
        page = supervisor.page();
        page.onResponse(this::note);

        theBoardLeadsDownToTheElections();
        List<String> definitions = definitions();
        assertThat(definitions).isNotEmpty();
        definitions.forEach(this::aDefinitionListsItsElections);
        assertThat(instances).as("instances opened").isGreaterThan(3);
        endedElectionsHaveTheirCourse();
        for (String path : List.of("/tasks", "/decisions", "/batch", "/repository", "/reports")) {
            open(path);
        }

        assertThat(refused).as("answers from 400").isEmpty();
        assertThat(foreign).as("words that are not Chinese").isEmpty();
    }

    private void theBoardLeadsDownToTheElections() {
        open("/dashboard");
        Locator board = page.locator(".in-cockpit");
        assertThat(board).containsText("辽宁省");
        supervisor.screenshot("cockpit-board");
        board.getByText("辽宁省").first().click();
        assertThat(board.locator("h1")).hasText("辽宁省换届总览");
        look();
        supervisor.screenshot("cockpit-province");
        board.locator("tfoot td.overdue a").click();
        assertThat(board.locator("h1")).hasText("辽宁省换届单位");
        assertThat(board.locator("tbody tr").first()).hasClass("overdue");
        assertThat(board.locator("tbody tr:not(.overdue)")).hasCount(0);
        look();
        supervisor.screenshot("cockpit-overdue");
        assertThat(page.locator(
                        ".navbar a[href='#/decisions'], .navbar a[href='#/batch'], .navbar a[href='#/repository']"))
                .hasCount(0);
    }

    private List<String> definitions() {
        open("/processes");
        assertThat(page.locator(".process-definitions-list td.name").first()).isVisible();
        look();
        assertThat(page.locator(".circle-green:visible")).hasCount(0);
        supervisor.screenshot("cockpit-processes");
        return page.locator(".process-definitions-list a[href*='/process-definition/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    private void aDefinitionListsItsElections(String address) {
        open(address.substring(address.indexOf('#') + 1));
        Locator list = page.locator(".in-cockpit");
        assertThat(list.locator(".card")).isVisible();
        everyTab();
        Locator elections = list.locator("tbody th a");
        if (elections.count() == 0) {
            return;
        }
        String name = elections.first().textContent();
        if (address.contains("/election:")) {
            assertThat(list.locator("tr.overdue").first()).isVisible();
            supervisor.screenshot("cockpit-definition");
        }
        elections.first().click();
        assertThat(page.locator(".in-cockpit h1")).containsText(name.replace("补选", ""));
        assertThat(page.locator(".breadcrumbs-panel")).containsText(name.replace("补选", ""));
        assertThat(page.locator(".in-cockpit ol.timeline > li")).hasCount(STAGES);
        everyTab();
        instances++;
        if (address.contains("/election:")) {
            supervisor.screenshot("cockpit-instance");
        }
    }

    private void endedElectionsHaveTheirCourse() {
        open("/ended");
        Locator list = page.locator(".in-cockpit");
        assertThat(list.locator("tbody tr").first()).isVisible();
        supervisor.screenshot("cockpit-ended");
        list.locator("tbody th a").first().click();
        assertThat(list.locator("ul.turns li").first()).containsText("换届启动");
        look();
        supervisor.screenshot("cockpit-course");
    }

    private void everyTab() {
        look();
        List<Locator> tabs =
                page.locator(".ctn-content-bottom .nav-tabs a:visible").all();
        assertThat(tabs).hasSize(2);
        for (int place = tabs.size() - 1; place >= 0; place--) {
            tabs.get(place).click();
            look();
        }
    }

    private void open(String path) {
        supervisor.open("about:blank").open(COCKPIT + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        look();
    }

    private void look() {
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        assertThat(page.locator(".glyphicon-refresh.animate-spin:visible")).hasCount(0);
        assertThat(page.locator(".alert-danger:visible, .page-notifications .alert:visible"))
                .hasCount(0);
        assertThat(page.locator(".btn-toolbar:visible, .action-button:visible")).hasCount(0);
        String text = (String) page.evaluate("() => document.body.innerText");
        foreign.addAll(WORD.matcher(NO_WORD.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !KNOWN_TO_ALL.contains(word))
                .map(word -> word + " at " + page.url().replaceAll(".*#", "").replaceAll("\\?.*", ""))
                .collect(Collectors.toSet()));
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            refused.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }
}
