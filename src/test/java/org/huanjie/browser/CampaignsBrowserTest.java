package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.Divisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Campaigns of two counties on their pages: one begun by the administrator, one by the county's League clerk. */
class CampaignsBrowserTest extends BrowserTest {

    private static final String COUNTY = "460203";

    @Autowired
    private Divisions divisions;

    @Test
    void theAdministratorBeginsACampaignWhoseCountyIsNamed() {
        Visitor administrator = visitor().signIn("admin");
        shown(administrator, "/campaigns", "集中换届");
        shown(administrator, "/places", "上级区划");

        shown(administrator, "/campaigns/new", "发起集中换届");
        administrator.page().locator("#region").fill("天涯");
        Locator proposed = administrator.page().locator("#region-places option");
        assertThat(proposed.first()).hasAttribute("value", "460204 海南省三亚市天涯区");
        administrator.page().locator("#region").fill("天涯区");
        begin(administrator);

        assertThat(administrator.page().locator("h1")).hasText("天涯区团组织集中换届");
        everyPageIsShown(administrator);
    }

    @Test
    void theCountysLeagueClerkBeginsACampaignAndAsksForAVillageToBeExcused() {
        Visitor clerk = visitor().signIn("jiyang-superior");
        shown(clerk, "/campaigns", "集中换届");
        shown(clerk, "/campaigns/new", "发起集中换届");
        assertThat(clerk.page().locator("#region")).hasValue("460203 " + divisions.fullName(COUNTY));
        clerk.screenshot("campaign-new");
        begin(clerk);
        assertThat(clerk.page().locator("h1")).hasText("吉阳区团组织集中换届");

        Division village = divisions.within(COUNTY, DivisionKind.VILLAGE).stream()
                .findFirst()
                .orElseThrow();
        excuse(clerk, "没有这个村");
        assertThat(clerk.page().locator("main")).containsText("没有找到名为“没有这个村”的区划");
        excuse(clerk, divisions.fullName(village.code()));
        assertThat(clerk.page().locator("main table").first()).containsText(village.name());
        clerk.screenshot("campaign");
        everyPageIsShown(clerk);
    }

    private static void begin(Visitor visitor) {
        visitor.page().locator("#campaign").selectOption("liaoning-2013");
        visitor.page().locator("#village").selectOption("liaoning-village-2013");
        visitor.page().locator("main button[type=submit]").click();
        visitor.page().waitForURL(Pattern.compile(".*/campaigns/c-.*"));
    }

    private static void excuse(Visitor visitor, String place) {
        visitor.page().locator("#division").fill(place);
        visitor.page().locator("#reason").fill("村庄正在撤并。");
        visitor.page().getByText("报送审批").click();
        visitor.page().waitForLoadState();
    }

    /** Also reads each of them. */
    private static void everyPageIsShown(Visitor visitor) {
        String campaign = visitor.page().url().replaceAll("^https?://[^/]+", "");
        shown(visitor, campaign, "进度");
        shown(visitor, campaign + "/marks", "考核");
        shown(visitor, campaign + "/checklists", "四个环节");
        visitor.screenshot("checklists");
        shown(visitor, campaign + "/spot-checks", "抽查");
        shown(visitor, campaign + "/look-back", "回头看");
    }

    private static void shown(Visitor visitor, String address, String words) {
        visitor.open(address).read();
        assertThat(visitor.page().locator("main")).containsText(words);
    }
}
