package org.huanjie.person;

import java.util.Collection;
import java.util.stream.Collectors;
import org.huanjie.input.InChinese;

/** A choice that people read in Chinese. */
public sealed interface Titled extends InChinese permits Channel, PoliticalStatus, Residence, Staffing, TimeCommitment {

    @Override
    String title();

    /** Joined with "or", in the order of declaration. */
    static <T extends Enum<T> & Titled> String anyOf(Collection<T> choices) {
        return choices.stream().sorted().map(Titled::title).collect(Collectors.joining("或"));
    }
}
