package org.huanjie.input;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** In JSON the constants of our enums are lower-case kebab: {@code PARTY_MEMBER} is {@code party-member}, both ways. */
@Component
public class KebabEnums extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The constant's name in JSON. */
    public static String name(Enum<?> constant) {
        String name = constant instanceof KnownAs outside ? outside.knownAs() : constant.name();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that has this name in JSON.
     *
     * @throws IllegalArgumentException when none has
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + name));
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new Introspector());
    }

    private static final class Introspector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return type.getName().startsWith("org.huanjie.")
                    ? Arrays.stream(constants).map(KebabEnums::name).toArray(String[]::new)
                    : names;
        }

        @Override
        public Boolean hasAsValue(Annotated member) {
            boolean ours = member instanceof AnnotatedMethod method
                    && KnownAs.class.isAssignableFrom(method.getDeclaringClass());
            return ours ? Boolean.FALSE : null;
        }
    }
}
