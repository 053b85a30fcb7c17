package org.huanjie.eligibility.rules;

import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.person.Channel;
import org.huanjie.person.Titled;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Nomination;
import org.huanjie.scheme.Scheme.Post;

/** The ways of nomination that a scheme knows: JY-4.3.4a, XG-2.1e, NS-4.2a. */
final class NominationChannelRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        return applicant.profile().channel().map(channel -> judge(scheme.nomination(), channel));
    }

    private Ruling judge(Nomination rule, Channel channel) {
        String clause = rule.basis().clause();
        return rule.channels().contains(channel)
                ? new Ruling("nomination-channel", Outcome.PASS, clause, "推荐方式为" + channel.title())
                : new Ruling(
                        "nomination-channel",
                        Outcome.FAIL,
                        clause,
                        "推荐方式为%s，本方案只接受%s".formatted(channel.title(), Titled.anyOf(rule.channels())));
    }
}
