package org.huanjie.meeting;

/**
 * Another form in which a meeting votes because of an emergency, asked for before it opens (E24). Nobody ever votes for somebody else.
 *
 * @param reason the emergency
 * @param everywhere whether it was asked for all meetings of the election that have not opened
 */
public record OtherForm(VotingForm form, String reason, boolean everywhere, State state) {

    /** Whether the bodies that are asked have answered. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED
    }

    OtherForm in(State next) {
        return new OtherForm(form, reason, everywhere, next);
    }
}
