package org.huanjie.annulment;

import org.huanjie.input.KebabEnums;

/**
 * Proceedings to annul an election, as the API shows them.
 *
 * @param state investigated, proposed, dismissed or annulled
 */
public record AnnulmentView(String id, String state, String grounds, String findings, String reply) {

    public static AnnulmentView of(Annulment annulment) {
        return new AnnulmentView(
                annulment.id(),
                KebabEnums.name(annulment.state()),
                annulment.grounds(),
                annulment.findings(),
                annulment.reply());
    }
}
