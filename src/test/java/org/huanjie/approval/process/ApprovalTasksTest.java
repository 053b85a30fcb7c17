package org.huanjie.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.approval.ApprovalDesk.CLERK;
import static org.huanjie.approval.ApprovalDesk.ELECTION;
import static org.huanjie.approval.ApprovalDesk.PARTY;
import static org.huanjie.approval.ApprovalDesk.SUPERIOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.approval.ApprovalDesk;
import org.huanjie.approval.Reply;
import org.huanjie.approval.Request.Decision;
import org.huanjie.engine.TaskContext;
import org.huanjie.example.process.ApprovalExamples;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.Test;

class ApprovalTasksTest {

    private final ApprovalDesk desk = new ApprovalDesk();
    private final FileRequestHandler fileRequest = new FileRequestHandler(desk.requests, desk.forms);
    private final ApprovalExamples examples = new ApprovalExamples(desk.forms);
    private final DecideRequestHandler decideRequest = new DecideRequestHandler(desk.requests, desk.forms);

    @Test
    void routesToTheNextBodyAndEndsApproved() {
        file();

        assertThat(decide(Decision.APPROVED, PARTY)).isEqualTo(Map.of("decision", "approved", "more", true));
        assertThat(decide(Decision.APPROVED, SUPERIOR))
                .isEqualTo(Map.of("decision", "approved", "more", false, "approvalOutcome", "approved"));
    }

    @Test
    void routesBackToTheAuthorWithoutAnOutcome() {
        file();

        assertThat(decide(Decision.RETURNED, PARTY)).isEqualTo(Map.of("decision", "returned", "more", false));
    }

    @Test
    void endsRefusedEvenWhenOtherBodiesWouldFollow() {
        file();

        assertThat(decide(Decision.REFUSED, PARTY))
                .isEqualTo(Map.of("decision", "refused", "more", false, "approvalOutcome", "refused"));
    }

    @Test
    void aReturnedRequestIsFiledAgainAsOffered() {
        file();
        decide(Decision.APPROVED, PARTY);
        decide(Decision.RETURNED, SUPERIOR);
        file();

        assertThat(fileRequest.form(task(CLERK)).version()).isEqualTo("2-PENDING-0");
    }

    @Test
    void aFormsVersionChangesWithEveryStep() {
        file();
        String first = decideRequest.form(task(PARTY)).version();
        decide(Decision.APPROVED, PARTY);
        String second = decideRequest.form(task(SUPERIOR)).version();

        assertThat(first).isNotEqualTo(second);
    }

    private void file() {
        fileRequest.complete(task(CLERK), examples.filing(task(CLERK)));
    }

    private Map<String, Object> decide(Decision decision, String actor) {
        FakeTask task = task(actor);
        decideRequest.complete(task, new Reply(decision, "理由充分。", Optional.empty(), "", List.of()));
        return task.routes();
    }

    private static FakeTask task(String actor) {
        return new FakeTask(actor, new HashMap<>());
    }

    private record FakeTask(String account, Map<String, Object> routes) implements TaskContext {

        @Override
        public boolean catches(String errorCode) {
            return false;
        }

        @Override
        public ElectionId election() {
            return ELECTION;
        }

        @Override
        public String actor() {
            return account;
        }

        @Override
        public <T> T value(String name, Class<T> type) {
            return name.equals("approvalKind") ? type.cast("result") : null;
        }

        @Override
        public void route(String name, Object value) {
            routes.put(name, value);
        }

        @Override
        public void keep(String name, Object value) {
            route(name, value);
        }
    }
}
