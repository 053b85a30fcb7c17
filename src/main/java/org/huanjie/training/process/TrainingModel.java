package org.huanjie.training.process;

/** Names of the model {@code training} that code uses. */
final class TrainingModel {

    /** Whether everyone elected has come to at least one course. */
    static final String COVERED = "covered";

    private TrainingModel() {}
}
