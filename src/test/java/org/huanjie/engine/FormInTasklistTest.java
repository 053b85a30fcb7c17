package org.huanjie.engine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What all forms share, in Tasklist itself. */
@Tag("browser")
class FormInTasklistTest extends ContractTest {

    private static final String CHROMIUM = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    private static final double PATIENCE_IN_MILLIS = 120_000;

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    WeighHandler handler;

    private Playwright playwright;
    private Page page;
    private ProcessInstance election;

    @BeforeEach
    void openTheTask() {
        handler.scale = "甲";
        handler.taken = null;
        election = runtime.startProcessInstanceByKey("contract", "e-1", Map.of("tenant", TENANT));
        String task = tasks.createTaskQuery()
                .processInstanceId(election.getId())
                .singleResult()
                .getId();
        tasks.setAssignee(task, CLERK);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        page = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setExtraHTTPHeaders(Map.of("Authorization", basic())))
                .newPage();
        page.setDefaultTimeout(PATIENCE_IN_MILLIS);
        page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
    }

    @AfterEach
    void close() {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/form-in-tasklist.png")));
        playwright.close();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
    }

    @Test
    void aFormShowsWhatTheHandlerFilledInAndSendsWhatThePersonMadeOfIt() {
        assertThat(page.getByText("请称重")).isVisible();
        assertThat(page.locator("#kilos")).hasValue("7");
        assertThat(page.locator("#on")).hasValue("2026-03-02");
        page.locator("#kilos").fill("9");
        page.locator("#on").fill("2026-03-05");
        page.getByText("增加物品").click();
        page.getByLabel("物品").nth(1).fill("砖头");
        page.getByText("删除").first().click();
        complete();
        page.waitForCondition(() -> handler.taken != null);
        assertThat(handler.taken).isEqualTo(new Weight(9, false, LocalDate.of(2026, 3, 5), List.of(new Row("砖头"))));
    }

    @Test
    void aRefusalIsShownInTheFormFaultByFaultAndWhatWasTypedStays() {
        page.locator("#kilos").fill("101");
        page.getByText("增加物品").click();
        complete();
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LISTITEM))
                .hasText(new String[] {"“重量”应为0至100（《吉阳镇实施方案》四（一）1）", "“物品”第2行的“名称”必须填写"});
        assertThat(page.locator("#kilos")).hasValue("101");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/refused-form.png")));
        page.locator("#kilos").fill("100");
        page.getByText("删除").nth(1).click();
        complete();
        page.waitForCondition(() -> handler.taken != null);
    }

    @Test
    void whatChangedMeanwhileIsToldAndShownAnew() {
        assertThat(page.locator("#kilos")).hasValue("7");
        handler.scale = "乙";
        complete();
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LISTITEM))
                .hasText(new String[] {"您填写期间，这项任务的内容已有变动，您的填写没有保存；请重新打开任务，核对后再提交"});
        page.reload();
        assertThat(page.locator("#kilos")).hasValue("7");
        complete();
        page.waitForCondition(() -> handler.taken != null);
    }

    @Test
    void whatWasSavedInTheBrowserIsThereWhenTheTaskIsOpenedAgain() {
        page.locator("#kilos").fill("55");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
        page.reload();
        assertThat(page.locator("#kilos")).hasValue("55");
        assertThat(page.locator("#on")).hasValue("2026-03-02");
        complete();
        page.waitForCondition(() -> handler.taken != null);
        assertThat(handler.taken.kilos()).isEqualTo(55);
    }

    private void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成"))
                .click();
    }

    private Browser browser() {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private static String basic() {
        byte[] pair = (CLERK + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
