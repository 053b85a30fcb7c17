package org.huanjie.approval;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** Minutes of what happens to requests. */
public sealed interface ApprovalMinutes extends MinutesRecord {

    /** @param changes what is not as it was in the version before */
    @Action("request-filed")
    record Filed(String request, int version, String title, String changes, List<String> attachments)
            implements ApprovalMinutes {}

    @Action("request-approved")
    record Approved(@JsonValue Said said) implements ApprovalMinutes {

        @JsonCreator(mode = DELEGATING)
        public Approved {}
    }

    @Action("request-returned")
    record Returned(@JsonValue Said said) implements ApprovalMinutes {

        @JsonCreator(mode = DELEGATING)
        public Returned {}
    }

    @Action("request-refused")
    record Refused(@JsonValue Said said) implements ApprovalMinutes {

        @JsonCreator(mode = DELEGATING)
        public Refused {}
    }

    /** What a body has answered. */
    record Said(
            String request,
            int version,
            BodyKind body,
            String opinion,
            String replyNumber,
            List<String> attachments,
            @JsonInclude(NON_ABSENT) Optional<LocalDate> correctBy) {}

    /** An answer came after its time. */
    @Action("reply-late")
    record ReplyLate(@JsonValue Late late) implements ApprovalMinutes {

        @JsonCreator(mode = DELEGATING)
        public ReplyLate {}
    }

    /** An answer has not come in time. */
    @Action("reply-overdue")
    record ReplyOverdue(@JsonValue Late late) implements ApprovalMinutes {

        @JsonCreator(mode = DELEGATING)
        public ReplyOverdue {}
    }

    /** Which body is late, and until when it was in time. */
    record Late(String request, int version, BodyKind body, LocalDate due) {}

    @Action("request-withdrawn")
    record Withdrawn(String request, int version) implements ApprovalMinutes {}

    /** The matter has changed while the request was on its way. */
    @Action("request-overtaken")
    record Overtaken(String request, int version) implements ApprovalMinutes {}
}
