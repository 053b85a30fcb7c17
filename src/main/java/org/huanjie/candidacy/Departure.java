package org.huanjie.candidacy;

import org.huanjie.answer.Asked;

/** A candidate's wish to stand no longer (E3). */
public record Departure(@Asked(value = "退出理由", max = 500) String reason) {}
