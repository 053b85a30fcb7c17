package org.huanjie.shortage;

import java.util.List;
import java.util.Map;
import org.huanjie.approval.RequestSubject;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.Extension;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.review.QualificationReview;
import org.huanjie.roster.rules.Demand.Shortage;
import org.springframework.stereotype.Component;

/** The request that the registration be extended (E1). */
@Component
public class ExtensionRequest implements RequestSubject {

    private final QualificationReview review;
    private final Shortages shortages;
    private final RegistrationWindow window;

    public ExtensionRequest(QualificationReview review, Shortages shortages, RegistrationWindow window) {
        this.review = review;
        this.shortages = shortages;
        this.window = window;
    }

    @Override
    public String kind() {
        return "extension";
    }

    @Override
    public String draft(ElectionId election) {
        Extension asked = asked(election);
        return "报名已经截止，合格人选不足：%s。\n拟延长报名%d天（自批准之日起，当日不计），理由和措施：%s"
                .formatted(String.join("；", missing(election)), asked.days(), asked.reason());
    }

    @Override
    public Object context(ElectionId election) {
        return Map.of("shortages", missing(election));
    }

    @Override
    public void decided(ElectionId election, String outcome) {
        if (outcome.equals("approved")) {
            window.extend(election, asked(election));
        }
    }

    private Extension asked(ElectionId election) {
        return shortages.remedy(election).extension().orElseThrow();
    }

    private List<String> missing(ElectionId election) {
        return review.shortages(election).stream().map(Shortage::message).toList();
    }
}
