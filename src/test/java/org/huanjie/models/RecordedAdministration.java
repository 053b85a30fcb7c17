package org.huanjie.models;

import static org.huanjie.recorded.RecordedRequests.NOBODY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.huanjie.recorded.RecordedRequests;

/** Divisions, places, passwords and the catalogue of tasks. */
final class RecordedAdministration {

    private static final String ADMIN = "admin";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final RecordedRequests http;

    RecordedAdministration(RecordedRequests http) {
        this.http = http;
    }

    void ask() {
        divisions();
        places();
        passwords();
        http.get(ADMIN, "/api/tasks/catalogue");
        http.get(NOBODY, "/api/tasks/catalogue");
        http.get("jiyang-league", "/api/tasks/no-such/example");
        http.get("jiyang-league", "/api/no-such");
        http.get(NOBODY, "/api/no-such");
    }

    private void divisions() {
        for (String csv : List.of(
                "code,name\n51,四川省\n5101,成都市\n510104,锦江区\n",
                "code,name\n51,四川省\n5101,成都\n510104,锦江区\n510105,青羊区\n",
                "code,name\n12,天津市\n1201,市辖区\n1201,市辖区\n120,甲\n130102,长安区\n1202,\n",
                "code,name\n370614003,新港乡\n",
                "code,name\n3.70614E+11,甲村\n３７０６１４１０２,乙镇\n370614998,\"丙\n镇\"\n",
                "code,name\n\"12,天津市\n",
                "12,天津市\n",
                "")) {
            http.sendAs(ADMIN, "POST", "/api/divisions", CSV, csv);
        }
        http.sendAs("jiyang-league", "POST", "/api/divisions", CSV, "code,name\n51,四川省\n");
        http.sendAs(NOBODY, "POST", "/api/divisions", CSV, "code,name\n51,四川省\n");
    }

    private void places() {
        String place = """
                {"division": "370614102",
                 "bodies": [{"kind": "league", "name": "共青团刘家沟镇委员会", "mail": "tw@liujiagou.example.cn"},
                            {"kind": "party", "name": "中共刘家沟镇委员会"}],
                 "people": [{"account": "ljg-sun", "name": "孙晓梅", "roles": ["league", "counter"], "mail": "sun@example.cn"},
                            {"account": "ljg-yu", "name": "于国栋", "roles": ["scrutineer", "superior", "party"]}]}""";
        http.post(ADMIN, "/api/places", place, "two people with five roles");
        http.post(ADMIN, "/api/places", place, "the same again");
        http.post("jiyang-league", "/api/places", place, "by a clerk");
        http.post(NOBODY, "/api/places", place, "by nobody");
        http.post(ADMIN, "/api/places", "{}");
        http.post(ADMIN, "/api/places", """
                {"division": "999999999", "colour": "red",
                 "bodies": [{"kind": "choir", "name": "", "mail": "no-address"}],
                 "people": [{"account": "Yu Hai", "name": "于海", "roles": ["sweeper"], "mail": ""},
                            {"account": "jiyang-league", "name": "周强", "roles": []}]}""", "faults of all kinds");
        for (String csv : List.of(
                "division,account,name,roles,mail\n440305005,,共青团蛇口街道工作委员会,团组织,shekou@example.cn\n440305005,sk-chen,陈静,团组织经办人、计票人,\n",
                "division,account,name,roles,mail\n440305007,,共青团粤海街道工作委员会,团组织,not-an-address\n440305007,Yue Hai,黄文,评委,\n"
                        + "440305007,yh-he,,扫地,\n440305007,jiyang-league,周强,评委,\n999999999,xx-li,李军,评委,\n",
                "account\n")) {
            http.sendAs(ADMIN, "POST", "/api/places", CSV, csv);
        }
    }

    private void passwords() {
        String change = "{\"current\": \"%s\", \"password\": \"%s\", \"repeated\": \"%s\"}";
        JsonNode place = http.post(ADMIN, "/api/places", """
                {"division": "370614103", "bodies": [{"kind": "league", "name": "共青团潮水镇委员会"}],
                 "people": [{"account": "chaoshui-wang", "name": "王立新", "roles": ["league"]}]}""", "one clerk");
        String given = place.path("accounts").path(0).path("password").asText();
        String clerk = "chaoshui-wang";
        http.signsInWith(clerk, given);
        http.get(clerk, "/api/elections");
        http.get(clerk, "/engine-rest/task");
        http.post(clerk, "/api/password", change.formatted(given, "kurz", "other"), "short, and repeated otherwise");
        http.post(clerk, "/api/password", change.formatted("wrong", "潮水-2026-春", "潮水-2026-春"), "the present one wrong");
        http.post(clerk, "/api/password", change.formatted(given, given, given), "the same again");
        http.post(clerk, "/api/password", "{}");
        http.post(NOBODY, "/api/password", "{}");
        http.post(clerk, "/api/password", change.formatted(given, "潮水-2026-春", "潮水-2026-春"), "a good one");
        http.get(clerk, "/api/elections");
        http.signsInWith(clerk, "潮水-2026-春");
        http.get(clerk, "/api/elections");
    }
}
