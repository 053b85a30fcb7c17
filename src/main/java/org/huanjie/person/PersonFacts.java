package org.huanjie.person;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Patch;

/** All that is known of a person. */
public record PersonFacts(Person person, Profile profile) {

    private static final Set<String> WORK = Set.of("unit", "position");

    /** The same person with the facts that a patch states. */
    public PersonFacts with(Patch patch) {
        return new PersonFacts(patch.applyTo(person), patch.applyTo(profile));
    }

    /** What a patch would change; nothing when all is as it says. */
    public List<FactChange> changes(Patch patch) {
        PersonFacts right = with(patch);
        return Stream.concat(changes(person, right.person), changes(profile, right.profile))
                .toList();
    }

    /** Labels of the facts that a patch states, in Chinese. */
    public static List<String> labels(Patch patch) {
        return all().filter(fact -> patch.names().contains(fact.getName()))
                .map(PersonFacts::label)
                .toList();
    }

    /** Labels of those facts among the named ones that a profile leaves open. */
    public static List<String> unstated(Profile profile, Set<String> names) {
        return Arrays.stream(Profile.class.getRecordComponents())
                .filter(fact -> names.contains(fact.getName()))
                .filter(fact -> value(fact, profile).equals(Optional.empty()))
                .map(PersonFacts::label)
                .toList();
    }

    /** The days that a patch states and that are yet to come, as faults at {@code facts}. */
    public static List<Finding> notYet(Patch patch, LocalDate today, String clause) {
        return all().filter(fact -> stated(fact) == LocalDate.class)
                .filter(fact ->
                        patch.date(fact.getName()).filter(today::isBefore).isPresent())
                .map(fact -> new Finding("facts." + fact.getName(), "“" + label(fact) + "”晚于今天", clause))
                .toList();
    }

    /** Names of the facts that bear a mark. */
    public static List<String> names(Class<? extends Annotation> mark) {
        return all().filter(fact -> fact.isAnnotationPresent(mark))
                .map(RecordComponent::getName)
                .toList();
    }

    /**
     * A fact as a page asks for it.
     *
     * @param input the type of its field: date, number or text
     * @param words among which people choose; none where they write
     */
    public record Asked(String name, String label, String input, List<Titled> words) {}

    /** The facts that bear a mark, those of who somebody is first. */
    public static List<Asked> asked(Class<? extends Annotation> mark) {
        return all().filter(fact -> fact.isAnnotationPresent(mark))
                .sorted(Comparator.comparing(PersonFacts::inProfile).thenComparing(PersonFacts::toldLater))
                .map(fact -> new Asked(fact.getName(), label(fact), input(stated(fact)), words(stated(fact))))
                .toList();
    }

    private static boolean inProfile(RecordComponent fact) {
        return fact.getDeclaringRecord() != Person.class;
    }

    private static Class<?> stated(RecordComponent fact) {
        return fact.getGenericType() instanceof ParameterizedType optional
                ? (Class<?>) optional.getActualTypeArguments()[0]
                : fact.getType();
    }

    private static String input(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        return type == int.class || type == Integer.class ? "number" : "text";
    }

    private static List<Titled> words(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Titled.class::cast).toList()
                : List.of();
    }

    private static Stream<RecordComponent> all() {
        return Stream.of(Person.class, Profile.class, NominationFacts.class)
                .flatMap(record -> Arrays.stream(record.getRecordComponents()));
    }

    private static Stream<FactChange> changes(Record before, Record after) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .sorted(Comparator.comparing(PersonFacts::toldLater))
                .filter(component -> !value(component, before).equals(value(component, after)))
                .map(component -> change(component, value(component, before), value(component, after)));
    }

    /** People read when somebody was born before they read where the person works. */
    private static boolean toldLater(RecordComponent fact) {
        return fact.getDeclaringRecord() == Person.class && WORK.contains(fact.getName());
    }

    private static FactChange change(RecordComponent fact, Object before, Object after) {
        if (before instanceof LocalDate born && after instanceof LocalDate right) {
            return new FactChange(fact.getName(), "出生年月", YearMonth.from(born).toString(), month(born, right));
        }
        return new FactChange(fact.getName(), label(fact), shown(before), shown(after));
    }

    private static String month(LocalDate before, LocalDate after) {
        YearMonth month = YearMonth.from(after);
        return month.equals(YearMonth.from(before)) ? month + "（日期不同）" : month.toString();
    }

    private static String label(RecordComponent fact) {
        return fact.getAnnotation(Field.class).value();
    }

    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(PersonFacts::shown).orElse("");
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return value instanceof Titled titled ? titled.title() : value.toString();
    }

    private static Object value(RecordComponent fact, Record of) {
        try {
            return fact.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
