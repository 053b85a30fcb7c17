package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.huanjie.clause.ClauseCodes;

/** A person with a browser of their own. */
final class Visitor implements AutoCloseable {

    /** Demo accounts all have this password. */
    private static final String DEMO_PASSWORD = "demo";

    /** Whatever the page shows now: its text, what stands in its fields, and what it says when pointed at. */
    private static final String SHOWN = """
            () => [
              document.title,
              document.body.innerText,
              ...[...document.querySelectorAll('input:not([type=hidden]), textarea')].map(field => field.value),
              ...[...document.querySelectorAll('[title], [placeholder], [aria-label]')]
                .flatMap(part => [part.title, part.placeholder, part.getAttribute('aria-label')])
            ].join('\\n')""";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private boolean agreeing = true;

    Visitor(BrowserContext context, String origin) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(error -> troubles.add("script error: " + error));
        page.onConsoleMessage(this::noteComplaint);
        page.onDialog(this::answer);
        page.onResponse(response -> noteFailure(response, origin));
    }

    Page page() {
        return page;
    }

    /** Signs in on the login page and waits until the page after it stands. */
    Visitor signIn(String account) {
        return signIn(account, DEMO_PASSWORD);
    }

    Visitor signIn(String account, String password) {
        if (!page.url().contains("/login")) {
            page.navigate("/login");
        }
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("/login"));
        return this;
    }

    /** Begins an election of a division that has no committee yet, and says its id. */
    String begin(String division, String scheme) {
        page.getByLabel("换届单位").selectOption(division);
        page.getByLabel("换届方案").selectOption(scheme);
        page.getByLabel("没有本届委员会，或任期无从查考").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("启动"))
                .click();
        page.waitForURL("**/elections/" + division + "-*");
        return page.url().replaceAll(".*/elections/", "");
    }

    /** From now on says no to what a page asks; until then, yes. */
    Visitor decline() {
        agreeing = false;
        return this;
    }

    /** What pages have asked since the browser was opened. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    /** Signs out by deleting every cookie, whatever page is open. */
    Visitor leave() {
        context.clearCookies();
        return this;
    }

    /** Opens a page of ours or of a web application, such as {@code /camunda/app/tasklist/}. */
    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Reads what is seen now, where nobody may read the code of a clause. */
    Visitor read() {
        ClauseCodes.in((String) page.evaluate(SHOWN))
                .forEach(code -> troubles.add("code of a clause at " + page.url() + ": " + code));
        return this;
    }

    /** Reads what is seen now, and keeps it as {@code target/screenshots/NN-name.png}, numbered in the order in which they were taken. */
    Path screenshot(String name) {
        read();
        Path file = SCREENSHOTS.resolve(String.format("%02d-%s.png", TAKEN.incrementAndGet(), name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Script errors, complaints of the browser, codes of clauses and answers of 5xx since the browser was opened. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    private void noteFailure(Response response, String origin) {
        if (response.status() >= 500 && response.url().startsWith(origin)) {
            troubles.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    /** AngularJS catches what a form's script throws, and tells the console alone; refused answers are no complaint. */
    private void noteComplaint(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            troubles.add("console: " + message.text());
        }
    }

    private void answer(Dialog dialog) {
        questions.add(dialog.message());
        if (agreeing) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
