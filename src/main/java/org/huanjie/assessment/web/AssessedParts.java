package org.huanjie.assessment.web;

import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.campaign.Campaign;
import org.huanjie.division.Codes;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Component;

/** Which part of a campaign a person sees, and for which division the person keeps the ledger. */
@Component
class AssessedParts {

    private final Permissions permissions;

    AssessedParts(Permissions permissions) {
        this.permissions = permissions;
    }

    /**
     * The part that is asked for; where none is, the widest one that the person oversees.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person oversees no such part
     */
    String seen(Campaign campaign, Optional<String> asked) {
        String part = asked.filter(code -> !code.isBlank()).orElseGet(() -> widest(campaign));
        if (!Codes.valid(part) || !part.startsWith(campaign.region())) {
            throw new Refusal("division", "区划“" + part + "”不在这次集中换届的地区之内", "");
        }
        permissions.requireOversight(part);
        return part;
    }

    private String widest(Campaign campaign) {
        return permissions.mayOversee(campaign.region())
                ? campaign.region()
                : permissions.overseen().stream()
                        .filter(code -> code.startsWith(campaign.region()))
                        .findFirst()
                        .orElse(campaign.region());
    }

    /** A division that the person oversees. */
    String overseen(String division) {
        if (!Codes.valid(division)) {
            throw new Refusal("division", "区划代码“" + division + "”不正确，应为2、4、6、9或12位数字", "");
        }
        permissions.requireOversight(division);
        return division;
    }

    boolean sees(String division) {
        return permissions.mayOversee(division);
    }

    /** The League body of a division, or one above it, keeps its ledger. */
    boolean keeps(String division) {
        return permissions.administers()
                || permissions.seats(BodyKind.LEAGUE).stream().anyMatch(division::startsWith);
    }

    void requireKeeping(String division) {
        if (!keeps(division)) {
            permissions.requireMembership("league:" + division);
        }
    }

    String actor() {
        return permissions.actor();
    }
}
