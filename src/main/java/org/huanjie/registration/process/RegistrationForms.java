package org.huanjie.registration.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.registration.Seats;
import org.huanjie.roster.CandidateView;
import org.huanjie.roster.Electable;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Source;
import org.springframework.stereotype.Component;

/** What the forms on which nominations are entered show. */
@Component
public class RegistrationForms {

    private final CandidateRegister register;
    private final RegistrationWindow window;
    private final Attachments attachments;
    private final Seats seats;
    private final Electable electable;

    public RegistrationForms(
            CandidateRegister register,
            RegistrationWindow window,
            Attachments attachments,
            Seats seats,
            Electable electable) {
        this.register = register;
        this.window = window;
        this.attachments = attachments;
        this.seats = seats;
        this.electable = electable;
    }

    public record PostChoice(PostId id, String name, int seats, List<Source> sources, String clause) {}

    record ChannelChoice(Channel id, String name) {}

    public record Needed(String name, Set<PostId> posts, int seats, int needed, String clause) {

        static Needed of(Demand demand) {
            return new Needed(demand.name(), demand.posts(), demand.seats(), demand.needed(), demand.clause());
        }
    }

    /** @param asked the facts that the scheme's rules must know of a person */
    public record RegistrationContext(
            ElectionId election,
            String clause,
            LocalDate lastDay,
            List<PostChoice> posts,
            List<ChannelChoice> channels,
            int jointSupporters,
            boolean residenceAsked,
            boolean consentAsked,
            Set<String> asked,
            List<Needed> needed,
            List<CandidateView> candidates,
            List<FileLine> files) {}

    /** @param owner the candidate to whom the file belongs */
    public record FileLine(String id, String owner, String kind, String name) {

        public static FileLine of(Attachment attachment) {
            return new FileLine(attachment.id(), attachment.owner(), attachment.kind(), attachment.name());
        }
    }

    public record RegistrationForm(RegistrationContext context, List<Nomination> candidates, List<String> removed) {}

    public RegistrationForm registration(ElectionId election) {
        return registration(election, channels(seats.scheme(election)));
    }

    /** As {@link #registration}, for organisations alone. */
    public RegistrationForm recommendation(ElectionId election) {
        return registration(election, List.of(new ChannelChoice(Channel.ORGANISATION, Channel.ORGANISATION.title())));
    }

    private RegistrationForm registration(ElectionId election, List<ChannelChoice> channels) {
        Scheme scheme = seats.scheme(election);
        RegistrationContext context = new RegistrationContext(
                election,
                Clauses.of(scheme, "registration"),
                window.lastDay(election),
                openPosts(scheme).stream().map(RegistrationForms::choice).toList(),
                channels,
                scheme.nomination().jointSupporters(),
                scheme.eligibility().residence().isPresent(),
                scheme.eligibility().consent().isPresent(),
                scheme.eligibility().asked(),
                needed(scheme),
                register.views(election),
                files(election));
        return new RegistrationForm(context, List.of(), List.of());
    }

    public List<FileLine> files(ElectionId election) {
        return attachments.of(election).stream().map(FileLine::of).toList();
    }

    public static List<Needed> needed(Scheme scheme) {
        return Demand.of(scheme).stream().map(Needed::of).toList();
    }

    public static List<Post> openPosts(Scheme scheme) {
        return scheme.posts().stream()
                .filter(post -> post.chosenBy().amongCandidates())
                .toList();
    }

    public static PostChoice choice(Post post) {
        return new PostChoice(
                post.id(),
                post.name(),
                post.seats(),
                post.sources(),
                post.basis().clause());
    }

    private static List<ChannelChoice> channels(Scheme scheme) {
        return scheme.nomination().channels().stream()
                .sorted()
                .map(channel -> new ChannelChoice(channel, channel.title()))
                .toList();
    }
}
