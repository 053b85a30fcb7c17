package org.huanjie.assessment.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.huanjie.person.Channel;

/** Each of the ways of nomination that a campaign asks for is used (YN-3). */
public final class ChannelRule {

    private ChannelRule() {}

    /** Those that nobody was nominated by. */
    public static Set<Channel> unused(Set<Channel> required, Collection<Channel> used) {
        Set<Channel> unused = EnumSet.noneOf(Channel.class);
        unused.addAll(required);
        unused.removeAll(used);
        return unused;
    }
}
