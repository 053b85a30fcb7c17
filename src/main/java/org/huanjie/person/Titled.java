package org.huanjie.person;

import java.util.Collection;
import java.util.stream.Collectors;
import org.huanjie.input.InChinese;
import org.huanjie.input.KebabEnums;

/** A choice that people read in Chinese. */
public interface Titled extends InChinese {

    @Override
    String title();

    /** As answers and the API name it. */
    default String id() {
        return KebabEnums.name((Enum<?>) this);
    }

    /** Joined with "or", in the order of declaration. */
    static <T extends Enum<T> & Titled> String anyOf(Collection<T> choices) {
        return choices.stream().sorted().map(Titled::title).collect(Collectors.joining("或"));
    }
}
