package org.huanjie.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.approval.Request.Decision;
import org.huanjie.input.Field;

/** What a body answers to a request. */
public record Reply(
        @Field(value = "批示", clause = "D.6") Decision decision,

        @Field(value = "意见（退回、不同意时写明理由）", required = false, max = 2_000, clause = "E16")
        String opinion,

        @Field(value = "改正期限（退回时可定）", required = false, clause = "E16")
        Optional<LocalDate> correctBy,

        @Field(value = "批复文号", required = false, max = 100, clause = "D.6")
        String replyNumber,

        @Field(value = "批复及附件", required = false, max = 20) List<String> attachments) {}
