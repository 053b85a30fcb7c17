package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huanjie.division.Bodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesTest extends AccessTest {

    private static final String HEADER = "division,account,name,roles,mail\n";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Bodies bodies;

    @Test
    void aTownshipIsSetUpWithBodiesPeopleAndAddresses() {
        JsonNode place = json(post("""
                {"division": "370614102",
                 "bodies": [{"kind": "league", "name": "共青团刘家沟镇委员会", "mail": "tw@liujiagou.example.cn"},
                            {"kind": "party", "name": "中共刘家沟镇委员会"}],
                 "people": [{"account": "ljg-sun", "name": "孙晓梅", "roles": ["league", "counter"], "mail": "sun@example.cn"},
                            {"account": "ljg-yu", "name": "于国栋", "roles": ["scrutineer", "superior"]}]}
                """));

        assertThat(place.path("name").asText()).isEqualTo("刘家沟镇");
        assertThat(place.path("accounts"))
                .extracting(account -> account.path("account").asText())
                .containsExactly("ljg-sun", "ljg-yu");
        assertThat(place.path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("党组织经办人", "资格审查人", "评委", "考察组经办人");
        assertThat(accounts.groups("ljg-sun")).containsExactlyInAnyOrder("league:370614102", "count:370614102");
        assertThat(accounts.groups("ljg-yu")).containsExactlyInAnyOrder("count:370614102", "league:370614");
        assertThat(accounts.tenants("ljg-yu")).containsExactly("370614");
        assertThat(bodies.of(List.of("370614102")))
                .contains(new Bodies.Body("370614102", "league", "共青团刘家沟镇委员会", "tw@liujiagou.example.cn"));
    }

    @Test
    void aPlaceIsTypedByItsNameWhereOneIsAskedFor() {
        browser.signIn("admin", "demo");
        Map<String, String> body = Map.of("bodies[0].kind", "LEAGUE", "bodies[0].name", "共青团招商街道工作委员会");

        HttpResponse<String> several = browser.submit("/places/edit", with(body, "和平区"));
        HttpResponse<String> nowhere = browser.submit("/places/edit", with(body, "某某某街道"));
        HttpResponse<String> named = browser.submit("/places/edit", with(body, "南山区招商街道"));

        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body()).contains("有2个区划符合“和平区”，请写明是哪一个：120101 天津市和平区、210102 辽宁省沈阳市和平区");
        assertThat(nowhere.body()).contains("没有找到名为“某某某街道”的区划");
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(bodies.of(List.of("440305006")))
                .extracting(Bodies.Body::name)
                .contains("共青团招商街道工作委员会");
    }

    private static Map<String, String> with(Map<String, String> body, String division) {
        Map<String, String> form = new HashMap<>(body);
        form.put("division", division);
        return form;
    }

    @Test
    void aDivisionThatIsMissingIsAddedWithTheNextCode() {
        browser.signIn("admin", "demo");

        HttpResponse<String> faulty = browser.submit(
                "/places/divisions", Map.of("superior", "370614003", "name", "", "code", "460203198999"));
        HttpResponse<String> added =
                browser.submit("/places/divisions", Map.of("superior", "370614003", "name", "海湾新村", "code", ""));

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("没有填写名称", "应是以370614003开头的12位数字");
        assertThat(added.headers().firstValue("Location").orElseThrow()).contains("/places/edit?division=370614003");
        assertThat(json(browser.getAs("admin", "/api/divisions?q=%E6%B5%B7%E6%B9%BE%E6%96%B0%E6%9D%91"))
                        .path(0)
                        .path("fullName")
                        .asText())
                .isEqualTo("山东省烟台市蓬莱区新港街道海湾新村");
    }

    @Test
    void whoeverIsToFileAndToDecideIsWarnedOf() {
        JsonNode place = json(post("""
                {"division": "370614110", "bodies": [{"kind": "league", "name": "共青团大辛店镇委员会"}],
                 "people": [{"account": "dxd-zhao", "name": "赵晓宁", "roles": ["league", "review"]},
                            {"account": "dxd-qi", "name": "戚文杰", "roles": ["party", "inspection"]}]}
                """));

        assertThat(place.path("warnings"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "赵晓宁（dxd-zhao）兼任团组织经办人和资格审查人，本人上报的事项不能由本人审批或审查，请另派一人",
                        "党组织经办人只有戚文杰（dxd-qi）一人，由本人推荐的人选，其放宽和申诉不能由本人审定，请增派一人");
        browser.signIn("admin", "demo");
        assertThat(browser.get("/places/edit?division=370614110").body()).contains("赵晓宁（dxd-zhao）兼任");
    }

    @Test
    void eachPairOfDutiesOfWhichOneDecidesWhatTheOtherFilesIsWarnedOf() {
        JsonNode place = json(post("""
                {"division": "370614109", "bodies": [{"kind": "league", "name": "共青团北沟镇委员会"}],
                 "people": [{"account": "bgz-ma", "name": "马晓东", "roles": ["league", "party", "superior"]},
                            {"account": "bgz-lu", "name": "卢静", "roles": ["review", "party"]},
                            {"account": "bgz-bi", "name": "毕文海", "roles": ["superior", "party"]}]}
                """));

        assertThat(place.path("warnings"))
                .extracting(warning -> warning.asText().replaceAll("，.*", ""))
                .containsExactly(
                        "马晓东（bgz-ma）兼任团组织经办人和党组织经办人",
                        "马晓东（bgz-ma）兼任团组织经办人和上级团组织经办人",
                        "毕文海（bgz-bi）兼任上级团组织经办人和党组织经办人",
                        "马晓东（bgz-ma）兼任上级团组织经办人和党组织经办人",
                        "卢静（bgz-lu）兼任资格审查人和党组织经办人");
    }

    @Test
    void aNewPersonChoosesAnOwnPasswordBeforeAnythingElse() {
        String given = newAccount("370614103", "chaoshui-wang", "王立新");

        assertThat(browser.getAs("chaoshui-wang", given, "/api/elections/x/record")
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(browser.getAs("chaoshui-wang", given, "/engine-rest/task"))
                        .path("title")
                        .asText())
                .isEqualTo("请先修改初始密码");
        browser.signIn("chaoshui-wang", given);
        assertThat(browser.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        assertThat(browser.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(403);

        HttpResponse<String> changed =
                browser.submit("/password", Map.of("current", given, "password", "潮水-2026-春", "repeated", "潮水-2026-春"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).contains("chaoshui-wang");
        assertThat(browser.getAs("chaoshui-wang", "潮水-2026-春", "/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramCanChangeAGivenPasswordToo() {
        String given = newAccount("370614105", "daliuxing-xu", "徐立");
        String change = "{\"current\": \"%s\", \"password\": \"%s\", \"repeated\": \"%s\"}";

        HttpResponse<String> same = browser.postAs(
                "daliuxing-xu", given, "/api/password", "application/json", change.formatted(given, "kurz", "other"));
        HttpResponse<String> changed = browser.postAs(
                "daliuxing-xu",
                given,
                "/api/password",
                "application/json",
                change.formatted(given, "long enough", "long enough"));

        assertThat(messages(same)).containsExactly("新密码至少要有8个字符", "两次输入的新密码不一致");
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(browser.getAs("daliuxing-xu", "long enough", "/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTableSetsUpManyPlacesAtOnce() {
        HttpResponse<String> answer = table("""
                440305005,,共青团蛇口街道工作委员会,团组织,shekou@example.cn
                440305005,sk-chen,陈静,团组织经办人、计票人,
                440305006,,共青团招商街道工作委员会,league,
                440305006,zs-lin,林峰,judge;review,lin@example.cn
                """);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer))
                .extracting(place -> place.path("name").asText())
                .containsExactly("蛇口街道", "招商街道");
        assertThat(accounts.groups("sk-chen")).containsExactlyInAnyOrder("league:440305005", "count:440305005");
        assertThat(accounts.groups("zs-lin")).containsExactlyInAnyOrder("judge:440305006", "review:440305006");
    }

    @Test
    void aTableWithFaultsIsRefusedWithAllOfThemAndChangesNothing() {
        HttpResponse<String> answer = table("""
                440305007,,共青团粤海街道工作委员会,团组织,not-an-address
                440305007,Yue Hai,黄文,评委,
                440305007,yh-he,,扫地,
                440305007,yh-wu,吴敏,计票人,
                440305007,yh-wu,吴明,监票人,
                440305007,jiyang-league,周强,评委,
                999999999,xx-li,李军,评委,
                440305008,ty-li,李娜,团组织经办人,
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(messages(answer))
                .containsExactlyInAnyOrder(
                        "第2行“邮箱”(E2)：邮箱“not-an-address”的写法不正确",
                        "第3行“账号”(B3)：账号“Yue Hai”应以小写字母开头，只含小写字母、数字和短横，2至32个字符",
                        "第4行“名称或姓名”(C4)：没有填写名称或姓名",
                        "第4行“分工”(D4)：不认识的分工“扫地”",
                        "第6行“账号”(B6)：账号yh-wu已属于“吴敏”，不能再给“吴明”",
                        "第7行“账号”(B7)：账号jiyang-league已属于“吉阳团组织经办人”，不能再给“周强”",
                        "第8行“区划代码”(A8)：没有登记的区划“999999999”",
                        "第9行“分工”(D9)：首次设置必须登记团组织（kind为league）");
        assertThat(accounts.existing(List.of("yh-wu", "yh-he", "ty-li", "xx-li")))
                .isEmpty();
        assertThat(bodies.of(List.of("440305007"))).isEmpty();
    }

    /** What Excel makes of long numbers and of a line break in a cell. */
    @Test
    void aTableWithWhatExcelSpoiltIsRefusedWithTheWayOut() {
        HttpResponse<String> answer = table("""
                3.70614E+11,,共青团粤海街道工作委员会,团组织,
                440305007,,"共青团粤海
                街道工作委员会",团组织,
                440305007,yh-fang,"方
                文",评委,
                """);

        assertThat(messages(answer))
                .containsExactlyInAnyOrder(
                        "第2行“区划代码”(A2)：没有登记的区划“3.70614E+11”；Excel缩短了这个数字，请把这一列设为文本格式，重新填写",
                        "第3行“名称或姓名”(C3)：名称或姓名中不能换行",
                        "第4行“名称或姓名”(C4)：名称或姓名中不能换行");
        assertThat(accounts.existing(List.of("yh-fang"))).isEmpty();
    }

    @Test
    void anEmptyTableIsAskedForItsHeader() {
        assertThat(messages(browser.postAs("admin", "/api/places", "text/csv", "")))
                .containsExactly("第一行必须是表头：division,account,name,roles,mail，或者区划代码,账号,名称或姓名,分工,邮箱");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"bodies\": []} | division",
                "{\"division\": \"1\", \"bodies\": []} | division",
                "{\"division\": \"370614106\", \"people\": []} | bodies",
                "{\"division\": \"370614106\", \"bodies\": [{\"kind\": \"club\", \"name\": \"团\"}]} | bodies[0].kind",
                "{\"division\": \"370614106\", \"bodies\": [{\"kind\": \"league\", \"name\": \"团\", \"mail\": \"x\"}]} | bodies[0].mail",
                "{\"division\": \"370614106\", \"bodies\": [{\"kind\": \"league\", \"name\": \"团\"}, {\"kind\": \"league\", \"name\": \"委\"}]} | bodies[1].kind",
                "{\"division\": \"370614106\", \"people\": [{\"account\": \"a\", \"name\": \"周强\", \"roles\": [\"judge\"]}]} | people[0].account",
                "{\"division\": \"370614106\", \"people\": [{\"account\": \"zhou\", \"name\": \"周强\", \"roles\": []}]} | people[0].roles",
                "{\"division\": \"370614106\", \"people\": [{\"account\": \"zhou\", \"roles\": [\"judge\"], \"age\": 3}]} | people[0].name",
            })
    void aWrongRequestIsRefusedAtTheField(String request, String field) {
        HttpResponse<String> answer = post(request);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("findings"))
                .extracting(finding -> finding.path("field").asText())
                .contains(field);
    }

    @Test
    void settingUpAgainAddsPeopleAndKeepsPasswords() {
        newAccount("370614107", "dx-song", "宋涛");

        JsonNode again = json(post("""
                {"division": "370614107", "people": [
                  {"account": "dx-song", "name": "宋涛", "roles": ["party"]},
                  {"account": "dx-gao", "name": "高洁", "roles": ["judge"]}]}
                """));

        assertThat(again.path("accounts"))
                .extracting(account -> account.path("account").asText())
                .containsExactly("dx-gao");
        assertThat(accounts.groups("dx-song")).containsExactlyInAnyOrder("league:370614107", "party:370614107");
    }

    @Test
    void onlyAdministratorsSetUpPlaces() {
        HttpResponse<String> answer =
                browser.postAs("jiyang-league", "/api/places", "application/json", "{\"division\": \"460203198\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theFormSetsUpAPlaceAndShowsTheInitialPasswordOnce() {
        browser.signIn("admin", "demo");

        HttpResponse<String> done = browser.postForm(
                "/places/edit",
                "/places/edit",
                Map.of(
                        "division", "370614108",
                        "bodies[0].kind", "LEAGUE",
                        "bodies[0].name", "共青团村里集镇委员会",
                        "people[0].duty", "LEAGUE",
                        "people[0].account", "clj-zhao",
                        "people[0].name", "赵敏",
                        "people[1].duty", "JUDGE",
                        "people[1].account", ""));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("村里集镇", "clj-zhao", "初始密码只显示这一次");
        assertThat(browser.get("/places").body()).contains("共青团村里集镇委员会");
        assertThat(browser.get("/places/edit?division=370614108").body()).contains("赵敏", "团组织经办人");
    }

    @Test
    void aFormWithFaultsKeepsWhatWasTyped() {
        browser.signIn("admin", "demo");

        HttpResponse<String> refused = browser.postForm(
                "/places/edit",
                "/places/edit",
                Map.of(
                        "division", "370614109",
                        "bodies[0].kind", "LEAGUE",
                        "bodies[0].name", "共青团北沟镇委员会",
                        "bodies[0].mail", "北沟",
                        "people[0].duty", "JUDGE",
                        "people[0].account", "bg-ma",
                        "people[0].name", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("团组织：邮箱“北沟”的写法不正确", "评委：没有填写名称或姓名", "value=\"共青团北沟镇委员会\"", "value=\"bg-ma\"");
    }

    @Test
    void aPanelIsNotSetUpWithANameOfItsOwnEvenByAForgedForm() {
        browser.signIn("admin", "demo");

        HttpResponse<String> refused = browser.postForm(
                "/places/edit",
                "/places/edit",
                Map.of("division", "370614108", "bodies[0].kind", "REVIEW", "bodies[0].name", "资格审查小组"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("资格审查小组没有自己的名称和邮箱，不用登记");
    }

    private String newAccount(String division, String account, String name) {
        JsonNode place = json(post("""
                {"division": "%s", "bodies": [{"kind": "league", "name": "共青团委员会"}],
                 "people": [{"account": "%s", "name": "%s", "roles": ["league"]}]}
                """.formatted(division, account, name)));
        return place.path("accounts").path(0).path("password").asText();
    }

    private HttpResponse<String> post(String request) {
        return browser.postAs("admin", "/api/places", "application/json", request);
    }

    private HttpResponse<String> table(String rows) {
        return browser.postAs("admin", "/api/places", "text/csv", HEADER + rows);
    }

    private static List<String> messages(HttpResponse<String> refused) {
        return StreamSupport.stream(json(refused).path("findings").spliterator(), false)
                .map(finding -> finding.path("message").asText())
                .toList();
    }
}
