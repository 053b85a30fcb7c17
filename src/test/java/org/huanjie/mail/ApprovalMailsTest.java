package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.division.Bodies;
import org.huanjie.election.OpenTask;
import org.huanjie.input.KebabEnums;
import org.huanjie.models.ElectionWalk;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scheme may ask every body that has an address. */
@MailTest
class ApprovalMailsTest {

    private static final String DIVISION = "460203198";
    private static final List<BodyKind> ASKED = new BodyKind.Deciding().constants();

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private SchemeLibrary schemes;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Clock clock;

    @Test
    void everyBodyIsAskedByMailInItsTurnAndTheAuthorReadsWhoHasAgreed() {
        walk.start("jiyang", DIVISION, askingEverybody(), "2026-03-02");
        walk.until("decideRequest", Map.of());
        Inbox.empty();
        for (BodyKind kind : ASKED) {
            walk.runDue();
            assertThat(walk.open())
                    .extracting(OpenTask::group)
                    .containsExactly(kind.body(DIVISION).group());
            walk.now(LocalDateTime.now(clock).plusMinutes(11).toString());
            postman.deliver();
            walk.step(Map.of());
        }
        postman.deliver();

        assertThat(inbox.all())
                .filteredOn(mail -> mail.subject().contains("新任务："))
                .extracting(Inbox.Received::to)
                .containsAll(ASKED.stream().map(ApprovalMailsTest::address).toList());
        assertThat(inbox.all())
                .filteredOn(mail -> mail.subject().contains("：同意") && mail.to().equals(address(BodyKind.LEAGUE)))
                .extracting(mail -> mail.text().replaceAll("(?s).*，(.*)批示：.*", "$1"))
                .containsAll(ASKED.stream()
                        .filter(kind -> kind != BodyKind.LEAGUE)
                        .map(this::name)
                        .toList());
    }

    private static String address(BodyKind kind) {
        return KebabEnums.name(kind) + ".jiyang@huanjie.example";
    }

    private String askingEverybody() {
        String words = ASKED.stream().map(KebabEnums::name).collect(Collectors.joining(", "));
        schemes.add(
                ShippedSchemes.text("jiyang-2011")
                        .replace("id: jiyang-2011", "id: jiyang-asking")
                        .replace("plan:\n    bodies: [party, superior]", "plan:\n    bodies: [" + words + "]"),
                "admin");
        return "jiyang-asking";
    }

    private String name(BodyKind kind) {
        Body body = kind.body(DIVISION);
        return body.among(bodies.of(List.of(body.division()))).orElseThrow().name();
    }
}
