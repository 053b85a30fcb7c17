package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser of an office, of 2020, makes of the forms, and what a still older one is told. */
class OldBrowserTest extends BrowserTest {

    /** What Chromium 86 does not know yet. */
    private static final String CHROMIUM_86 = """
            delete window.structuredClone;
            delete window.reportError;
            delete Array.prototype.at;
            delete Array.prototype.findLast;
            delete Array.prototype.findLastIndex;
            delete Array.prototype.toSorted;
            delete String.prototype.at;
            delete Object.hasOwn;
            delete Object.groupBy;
            if (window.crypto) delete Crypto.prototype.randomUUID;""";

    @Autowired
    private ElectionService elections;

    @Test
    void formsWorkInChromium86() {
        Visitor clerk = visitor();
        clerk.page().addInitScript(CHROMIUM_86);
        clerk.open("/elections/new").signIn("xingang-league");
        String election = clerk.begin("370614003", "xingang-2010");

        Visitor party = visitor();
        party.page().addInitScript(CHROMIUM_86);
        Desk desk = new Desk(party.open("/login").signIn("xingang-party")).take(election, "成立领导小组");
        int members = desk.part("成员").getByLabel("成员姓名").count();
        desk.press("增加成员");
        assertThat(desk.part("成员").getByLabel("成员姓名")).hasCount(members + 1);
        assertThat(party.page().locator(".faults")).hasCount(0);
        elections.withdraw(new ElectionId(election), "试验结束", "xingang-league");
    }

    @Test
    void aBrowserFromBefore2020IsToldWhatItNeeds() {
        Visitor clerk = visitor();
        clerk.page().addInitScript("delete Element.prototype.replaceChildren;");

        clerk.open("/login");

        assertThat(clerk.page().getByRole(AriaRole.ALERT)).containsText("浏览器版本太旧");
        assertThat(clerk.page().getByRole(AriaRole.ALERT)).containsText("Chromium 86");
        clerk.screenshot("old-browser");
    }
}
