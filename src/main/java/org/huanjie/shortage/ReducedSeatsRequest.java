package org.huanjie.shortage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.approval.RequestSubject;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.RegistrationStore;
import org.huanjie.registration.Remedy;
import org.huanjie.registration.Seats;
import org.huanjie.review.QualificationReview;
import org.huanjie.roster.rules.Demand.Shortage;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/** The request that fewer seats be filled, because there are too few candidates (E2). */
@Component
public class ReducedSeatsRequest implements RequestSubject {

    private final QualificationReview review;
    private final RegistrationStore store;
    private final Seats seats;
    private final Minutes minutes;

    public ReducedSeatsRequest(QualificationReview review, RegistrationStore store, Seats seats, Minutes minutes) {
        this.review = review;
        this.store = store;
        this.seats = seats;
        this.minutes = minutes;
    }

    @Override
    public String kind() {
        return "reduced-seats";
    }

    @Override
    public String draft(ElectionId election) {
        Remedy remedy = store.remedyOf(election);
        Scheme scheme = seats.scheme(election);
        String posts = remedy.seatsAsked().entrySet().stream()
                .map(post -> "%s由%d名减为%d名"
                        .formatted(
                                scheme.post(post.getKey()).name(),
                                scheme.post(post.getKey()).seats(),
                                post.getValue()))
                .collect(Collectors.joining("，"));
        Scheme reduced = scheme.withSeats(remedy.seatsAsked());
        return "合格人选不足：%s。\n拟减少名额：%s。减少后委员会共%d名，在规定的%d至%d名之内。\n理由：%s"
                .formatted(
                        String.join("；", missing(election)),
                        posts,
                        reduced.seats(),
                        reduced.size().min(),
                        reduced.size().max(),
                        remedy.reason());
    }

    @Override
    public Object context(ElectionId election) {
        return Map.of("shortages", missing(election));
    }

    @Override
    public void decided(ElectionId election, String outcome) {
        Remedy remedy = store.remedyOf(election);
        if (outcome.equals("approved")) {
            store.keep(election, remedy.reduced());
            minutes.append(election, Minutes.SYSTEM, "E2", new ShortageMinutes.SeatsReduced(remedy.seatsAsked()));
        } else {
            store.keep(election, remedy.unreduced());
        }
    }

    private List<String> missing(ElectionId election) {
        return review.shortages(election).stream().map(Shortage::message).toList();
    }
}
