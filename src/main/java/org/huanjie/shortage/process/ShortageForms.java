package org.huanjie.shortage.process;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.registration.Seats;
import org.huanjie.registration.process.RegistrationForms;
import org.huanjie.registration.process.RegistrationForms.PostChoice;
import org.huanjie.review.process.ReviewForms;
import org.huanjie.review.process.ReviewForms.Missing;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/** What the forms about too few candidates show (E1, E2). */
@Component
public class ShortageForms {

    private final RegistrationWindow window;
    private final ReviewForms reviews;
    private final Seats seats;

    public ShortageForms(RegistrationWindow window, ReviewForms reviews, Seats seats) {
        this.window = window;
        this.reviews = reviews;
        this.seats = seats;
    }

    record ExtensionContext(
            ElectionId election, String clause, List<Missing> shortages, int leastDays, LocalDate lastDay) {}

    record ExtensionForm(ExtensionContext context, int days, String reason) {}

    ExtensionForm extension(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        int least = scheme.nomination().extension().days();
        return new ExtensionForm(
                new ExtensionContext(
                        election,
                        Clauses.of(scheme, "registration"),
                        reviews.missing(election),
                        least,
                        window.lastDay(election)),
                least,
                "");
    }

    /** The posts whose seats may be reduced. */
    List<PostChoice> reducible(ElectionId election) {
        return RegistrationForms.openPosts(seats.scheme(election)).stream()
                .map(RegistrationForms::choice)
                .toList();
    }
}
