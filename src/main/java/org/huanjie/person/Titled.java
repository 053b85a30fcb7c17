package org.huanjie.person;

import java.util.Collection;
import java.util.stream.Collectors;
import org.huanjie.input.InChinese;

/** A choice that people read in Chinese. */
public sealed interface Titled extends InChinese permits Channel, PoliticalStatus, Residence, Staffing, TimeCommitment {

    @Override
    String title();

    /** In the order in which the choices are declared, joined by or. */
    static <T extends Enum<T> & Titled> String anyOf(Collection<T> choices) {
        return choices.stream().sorted().map(Titled::title).collect(Collectors.joining("或"));
    }
}
