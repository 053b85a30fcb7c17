package org.huanjie.assessment;

import java.time.LocalDate;

/** A letter of responsibility that a division signed. */
public record SignedLetter(String division, String signer, LocalDate signedOn) {}
