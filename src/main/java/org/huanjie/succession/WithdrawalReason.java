package org.huanjie.succession;

import org.huanjie.input.Field;

/** A candidate's wish to stand no longer (E3). */
public record WithdrawalReason(
        @Field(value = "退出理由", max = 500) String reason) {}
