package org.huanjie.substitution;

/** Somebody was named to act in the place of another; published in the transaction in which that was done. */
public record SubstitutionNamed(Substitution substitution) {}
