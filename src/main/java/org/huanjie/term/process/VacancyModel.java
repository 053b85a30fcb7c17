package org.huanjie.term.process;

/** Names of the model {@code vacancy} that code uses. */
final class VacancyModel {

    static final String KEY = "vacancy";
    static final String TENANT = "tenant";
    static final String ANNULLED_MESSAGE = "termAnnulled";

    /** Where it is decided how seats are filled. */
    static final String SEATS_TO_FILL = "seatsToFill";

    /** Whether the party committee confirms that the members leave. */
    static final String CONFIRMED = "departureConfirmed";

    /** Somebody proposed may not hold the post any more. */
    static final String PROPOSED_UNFIT = "proposedUnfit";

    /** How the seats are filled: appointment, by-election or leave-vacant. */
    static final String WAY = "way";

    private VacancyModel() {}
}
