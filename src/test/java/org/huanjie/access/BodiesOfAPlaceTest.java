package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.huanjie.division.Bodies;
import org.huanjie.input.KebabEnums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of body can be set up, is shown where places are, and has people in the demonstration. */
class BodiesOfAPlaceTest extends AccessTest {

    private static final String TOWN = "370614104";

    @Autowired
    private Bodies bodies;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void theAdministratorIsSignedInAndThePlaceIsThere() {
        browser.signIn("admin", "demo");
        setUp("%s,,共青团大柳行镇委员会,团组织,".formatted(TOWN));
    }

    @ParameterizedTest
    @EnumSource
    void itIsARowOfTheTableUnderItsChineseNameAndItsWord(BodyKind kind) {
        assumeThat(BodyKind.parties()).contains(kind);
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
    @EnumSource
    void thePageOfPlacesSaysHowItIsWrittenInTheTable(BodyKind kind) {
        assumeThat(BodyKind.parties()).contains(kind);

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
        assertThat(browser.postAs("admin", "/api/places", "text/csv", "division,account,name,roles,mail\n" + row)
                        .statusCode())
                .isEqualTo(201);
    }
}
