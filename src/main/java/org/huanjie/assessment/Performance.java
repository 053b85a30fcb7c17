package org.huanjie.assessment;

/**
 * What a division is rated by.
 *
 * @param over whether the deadline has passed or the campaign is closed
 * @param due bodies that are to be done
 * @param doneInTime those of them that were done by the deadline
 * @param called places that were called in spot checks
 * @param inOrder those of them in which nothing was found
 * @param exceeds whether it did more than it had to
 * @param onTarget whether it meets all other targets
 */
public record Performance(
        boolean over, int due, int doneInTime, int called, int inOrder, boolean exceeds, boolean onTarget) {}
