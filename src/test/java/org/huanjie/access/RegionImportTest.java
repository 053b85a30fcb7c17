package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.division.Bodies;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.minutes.AccountRecord;
import org.huanjie.minutes.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables with more places than are shown are taken in together. */
class RegionImportTest extends AccessTest {

    private static final String HEADER = "division,account,name,roles,mail\n";

    @Autowired
    private Divisions divisions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Bodies bodies;

    @Autowired
    private People people;

    @Autowired
    private AccountRecord minutes;

    private List<Division> villages;

    @BeforeEach
    void chooseVillages() {
        villages = divisions.below("440303").stream()
                .flatMap(street -> divisions.below(street.code()).stream())
                .limit(60)
                .toList();
        assertThat(villages).hasSize(60);
    }

    @Test
    void aWholeRegionIsSetUpAndItsInitialPasswordsAreFetchedOnce() {
        String table = HEADER + villages.stream().map(this::rows).collect(Collectors.joining());
        String first = villages.get(0).code();

        JsonNode done = json(send(table));
        String address = done.path("passwords").asText();
        Map<String, String> passwords = passwords(browser.getAs("admin", address));
        JsonNode again = json(send(table));

        assertThat(done.path("places").asInt()).isEqualTo(60);
        assertThat(done.path("people").asInt()).isEqualTo(120);
        assertThat(done.path("accounts").asInt()).isEqualTo(120);
        assertThat(passwords).hasSize(120).allSatisfy((account, password) -> assertThat(password)
                .matches("([a-z2-9]{4}-){4}[a-z2-9]{4}"));
        assertThat(browser.getAs("admin", address).statusCode()).isEqualTo(404);
        assertThat(again.path("accounts").asInt()).isZero();
        assertThat(again.path("passwords").asText()).isEmpty();
        assertThat(accounts.groups("t" + first))
                .containsExactlyInAnyOrder("league:" + first, "count:" + first, "league:" + first.substring(0, 9));
        assertThat(accounts.tenants("t" + first)).containsExactly("440303");
        assertThat(bodies.of(List.of(first)))
                .containsExactly(
                        new Bodies.Body(first, "league", "共青团" + villages.get(0).name(), "t@example.cn"));
        assertThat(minutes.entries())
                .filteredOn(entry -> entry.action().equals("people-imported")
                        && entry.detail().contains("\"" + first + "\""))
                .extracting(Entry::actor)
                .containsExactly("admin");
        firstSignIn("d" + first, passwords.get("d" + first));
    }

    /** The fast hash of a random password holds until it was right once; the person then chooses another. */
    private void firstSignIn(String account, String password) {
        assertThat(accounts.storedPassword(account).orElseThrow()).startsWith("{SHA-512}");
        assertThat(accounts.passwordIsRight(account, password + "x")).isFalse();
        assertThat(accounts.storedPassword(account).orElseThrow()).startsWith("{SHA-512}");
        assertThat(people.mustChangePassword(account)).isTrue();
        browser.signIn(account, password);
        assertThat(browser.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        assertThat(accounts.storedPassword(account).orElseThrow()).startsWith("{bcrypt}");
        assertThat(accounts.passwordIsRight(account, password)).isTrue();
    }

    @Test
    void whoIsThereJoinsAndGetsAnotherAddressAndNobodyIsTakenAway() {
        String there = "440303998";
        browser.postAs("admin", "/api/divisions", "text/csv", "code,name\n" + there + ",某街道\n");
        send(HEADER + there + ",,共青团某街道工作委员会,团组织,\n" + there + ",known-lin,林晓,评委,old@example.cn\n");
        String table = HEADER
                + villages.stream()
                        .map(village ->
                                village.code() + ",,共青团,团组织,\n" + village.code() + ",known-lin,林晓,评委,new@example.cn\n")
                        .collect(Collectors.joining());

        JsonNode done = json(send(table));

        assertThat(done.path("accounts").asInt()).isZero();
        assertThat(accounts.groups("known-lin"))
                .hasSize(61)
                .contains("judge:" + there, "judge:" + villages.get(59).code());
        assertThat(people.contacts(List.of("known-lin")))
                .extracting(People.Contact::mail)
                .containsExactly("new@example.cn");
    }

    @Test
    void everyRefusedRowOfARegionIsNamedAndNothingChanges() {
        String table = HEADER
                + villages.stream()
                        .map(village -> village.code() + ",,共青团,团组织,\n" + village.code() + ",One Two,某人,评委,\n")
                        .collect(Collectors.joining())
                + villages.get(0).code() + ",fresh-wu,吴一,评委,\n"
                + villages.get(1).code() + ",fresh-wu,吴二,评委,\n";

        HttpResponse<String> answer = send(table);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("findings")).hasSize(61);
        assertThat(json(answer).path("findings").path(60).path("message").asText())
                .isEqualTo("第123行“账号”(B123)：账号fresh-wu已属于“吴一”，不能再给“吴二”");
        assertThat(accounts.existing(List.of("fresh-wu"))).isEmpty();
    }

    private String rows(Division village) {
        String code = village.code();
        return code + ",,共青团" + village.name() + ",团组织,t@example.cn\n"
                + code + ",t" + code + ",张某,团组织经办人、计票人、上级团组织经办人,z@example.cn\n"
                + code + ",d" + code + ",李某,监票人,\n";
    }

    private static Map<String, String> passwords(HttpResponse<String> sheet) {
        return sheet.body()
                .lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .collect(Collectors.toMap(cells -> cells[3], cells -> cells[4]));
    }

    private HttpResponse<String> send(String table) {
        return browser.postAs("admin", "/api/places", "text/csv", table);
    }
}
