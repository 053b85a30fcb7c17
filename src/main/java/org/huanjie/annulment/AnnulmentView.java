package org.huanjie.annulment;

/**
 * Proceedings to annul an election, as the API shows them.
 *
 * @param state investigated, proposed, dismissed or annulled
 */
public record AnnulmentView(String id, String state, String grounds, String findings, String reply) {

    public static AnnulmentView of(Annulment annulment) {
        return new AnnulmentView(
                annulment.id(),
                Annulments.kebab(annulment.state()),
                annulment.grounds(),
                annulment.findings(),
                annulment.reply());
    }
}
