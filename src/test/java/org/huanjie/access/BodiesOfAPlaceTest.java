package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.division.Bodies;
import org.huanjie.input.KebabEnums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of body can be set up, is shown where places are, and has people in the demonstration. */
class BodiesOfAPlaceTest extends AccessTest {

    private static final String TOWN = "520102001";

    @Autowired
    private Bodies bodies;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void theAdministratorIsSignedInAndThePlaceIsThere() {
        browser.signIn("admin", "demo");
        post("/api/divisions", "code,name\n52,贵州省\n5201,贵阳市\n520102,南明区\n520102001,新华街道\n");
        setUp(TOWN + ",,共青团新华街道工作委员会,团组织,");
    }

    @ParameterizedTest
    @MethodSource("org.huanjie.access.BodyKind#parties")
    void itIsARowOfTheTableUnderItsChineseNameAndItsWord(BodyKind kind) {
        Body body = kind.body(TOWN);

        for (String word : List.of(kind.title(), KebabEnums.name(kind))) {
            String name = "单位" + word;
            setUp("%s,,%s,%s,tell@%s.example.cn".formatted(TOWN, name, word, word));

            assertThat(body.among(bodies.of(List.of(body.division()))))
                    .contains(new Bodies.Body(body.division(), kind.id(), name, "tell@%s.example.cn".formatted(word)));
            assertThat(browser.get("/places").body()).contains(name);
            assertThat(browser.get("/places/edit?division=" + TOWN).body())
                    .contains("value=\"" + name + "\"", "aria-label=\"" + kind.title() + "邮箱\"");
        }
    }

    @ParameterizedTest
    @MethodSource("org.huanjie.access.BodyKind#parties")
    void thePageOfPlacesSaysHowItIsWrittenInTheTable(BodyKind kind) {
        assertThat(browser.get("/places").body()).contains("“" + kind.title() + "”");
    }

    @ParameterizedTest
    @EnumSource
    void everyDutyIsNamedOnThePageOfPlacesAndHasADemonstrationAccountOnTheLoginPage(Duty duty) {
        String account = "jiyang-" + duty.word() + (duty.people() > 1 ? "1" : "");

        assertThat(browser.get("/places").body()).containsPattern("“[^”]*" + duty.title() + "[^”]*”");
        assertThat(another().get("/login").body()).contains("<code>" + account + "</code>");
        assertThat(accounts.groups(account))
                .containsExactly(duty.body("460203198").group());
        assertThat(another().signIn(account, "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("/login"));
    }

    private void setUp(String row) {
        post("/api/places", "division,account,name,roles,mail\n" + row);
    }

    private void post(String address, String table) {
        assertThat(browser.postAs("admin", address, "text/csv", table))
                .satisfies(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201));
    }
}
