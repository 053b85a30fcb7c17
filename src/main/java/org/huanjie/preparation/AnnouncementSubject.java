package org.huanjie.preparation;

import java.util.stream.Collectors;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.publicity.NoticeSubject;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/** The announcement that an election begins: aim, seats, who may stand, how to register (JY-4.3.3, NS-4.1, YN-6). */
@Component
class AnnouncementSubject implements NoticeSubject {

    private final Elections elections;

    AnnouncementSubject(Elections elections) {
        this.elections = elections;
    }

    @Override
    public String kind() {
        return "announcement";
    }

    @Override
    public String title(ElectionId election) {
        return "关于" + elections.get(election).body() + matter(election) + "的公告";
    }

    private String matter(ElectionId election) {
        return elections.occasion(election).byElection() ? "补选" : "换届";
    }

    @Override
    public String draft(ElectionId id) {
        Election election = elections.get(id);
        Scheme scheme = elections.scheme(id);
        String posts = scheme.posts().stream()
                .map(post -> post.name() + post.seats() + "名")
                .collect(Collectors.joining("、"));
        String virtues = scheme.eligibility().virtues().stream()
                .map(Scheme.Eligibility.Virtue::text)
                .collect(Collectors.joining("；"));
        return election.body() + "定于" + election.start() + "起" + matter(id) + "，设" + posts + "。\n"
                + "报名条件：年龄" + scheme.eligibility().age().max() + "周岁以下" + (virtues.isEmpty() ? "" : "；" + virtues)
                + "。\n"
                + "报名时间：" + elections.firstDay(id, "registration") + "至" + elections.lastDay(id, "registration")
                + "。欢迎符合条件的团员青年报名。";
    }
}
