package org.huanjie.scheme.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Composition.Fraction;
import org.huanjie.scheme.Scheme.Composition.Headcount;
import org.huanjie.scheme.Scheme.Composition.Percentage;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.SchemeFinding;

/** Whether the posts make a committee of the allowed size and composition. */
final class CommitteeCheck {

    private final Scheme scheme;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private CommitteeCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    static List<SchemeFinding> findings(Scheme scheme) {
        CommitteeCheck check = new CommitteeCheck(scheme);
        check.members();
        check.size();
        scheme.composition().officersAtMost().ifPresent(check::officers);
        scheme.composition().partyMembersAtLeast().ifPresent(check::partyMembers);
        scheme.composition().outsideAtLeast().ifPresent(check::outside);
        return check.findings;
    }

    private void members() {
        if (scheme.posts().stream().noneMatch(post -> post.id().value().equals("member"))) {
            block("member-post", "posts", scheme.size().basis(), "缺少职务member（委员）");
        }
    }

    private void size() {
        Scheme.Size size = scheme.size();
        int seats = scheme.seats();
        if (seats < size.min() || seats > size.max()) {
            block(
                    "size",
                    "size",
                    size.basis(),
                    "各职务名额合计" + seats + "名，不在委员会规模" + size.min() + "至" + size.max() + "名之内");
        }
    }

    private void officers(Fraction most) {
        int officers = scheme.posts().stream()
                .filter(Post::officer)
                .mapToInt(Post::seats)
                .sum();
        if (officers * most.denominator() > scheme.seats() * most.numerator()) {
            block(
                    "officers",
                    "composition.officers-at-most",
                    most.basis(),
                    "书记、副书记共" + officers + "名，超过" + scheme.seats() + "名委员的" + most.numerator() + "/"
                            + most.denominator());
        }
    }

    private void partyMembers(Headcount least) {
        int possible = scheme.posts().stream()
                .filter(scheme::ownSeat)
                .filter(this::opensToPartyMembers)
                .mapToInt(Post::seats)
                .sum();
        if (least.people() > possible) {
            block(
                    "party-members",
                    "composition.party-members-at-least",
                    least.basis(),
                    "要求党员不少于" + least.people() + "名，而党员能担任的名额只有" + possible + "名");
        }
    }

    private boolean opensToPartyMembers(Post post) {
        Scheme.Eligibility.Status rule = scheme.eligibility().politicalStatus();
        Set<PoliticalStatus> open = post.politicalStatus().isEmpty() ? rule.allowed() : post.politicalStatus();
        return open.contains(PoliticalStatus.PARTY_MEMBER)
                || rule.probationaryCounts() && open.contains(PoliticalStatus.PROBATIONARY_PARTY_MEMBER);
    }

    private void outside(Percentage least) {
        int seats = scheme.seats();
        int needed = (seats * least.percent() + 99) / 100;
        int possible = scheme.posts().stream()
                .filter(scheme::ownSeat)
                .filter(post -> !post.staffing().equals(Optional.of(Staffing.INSIDE)))
                .mapToInt(Post::seats)
                .sum();
        if (needed > possible) {
            block(
                    "outside",
                    "composition.outside-at-least",
                    least.basis(),
                    "要求编制外人员不低于" + least.percent() + "%，即" + seats + "名中至少" + needed + "名，而编制外人员能担任的名额只有" + possible
                            + "名");
        }
    }

    private void block(String rule, String field, Basis basis, String message) {
        findings.add(SchemeFinding.blocking(rule, field, basis.clause(), message));
    }
}
