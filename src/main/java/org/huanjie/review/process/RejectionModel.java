package org.huanjie.review.process;

/** Names of the models {@code supplement} and {@code appeal} that code uses. */
final class RejectionModel {

    private RejectionModel() {}
}
