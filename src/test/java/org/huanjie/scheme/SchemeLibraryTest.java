package org.huanjie.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.NoSuchElementException;
import org.huanjie.scheme.SchemeLibrary.Addition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemeLibraryTest {

    private static final ChangedText COPY = ChangedText.of("jiyang-2011")
            .with("id: jiyang-2011", "id: jiyang-2016")
            .with("max: 35", "max: 34");

    private static final int SHIPPED = 5;

    private final JdbcClient jdbc = JdbcClient.create(ShippedLibrary.database());
    private final SchemeLibrary library = ShippedLibrary.started(jdbc);

    @Test
    void theShippedSchemesAreThereInTheirFirstVersion() {
        assertThat(library.newest())
                .extracting(Scheme::id, Scheme::version)
                .containsExactly(
                        tuple("jiyang-2011", 1),
                        tuple("liaoning-village-2013", 1),
                        tuple("nanshan-2011", 1),
                        tuple("urumqi-county-2023", 1),
                        tuple("xingang-2010", 1));
    }

    @Test
    void aRestartStoresNothingAnew() {
        ShippedLibrary.started(jdbc);

        assertThat(rows()).isEqualTo(SHIPPED);
    }

    @Test
    void aShippedFileThatChangedBecomesANewVersion() {
        library.ship(
                ChangedText.of("jiyang-2011").with("percent: 20", "percent: 30").text());
        library.ship(
                ChangedText.of("jiyang-2011").with("percent: 20", "percent: 30").text());

        assertThat(library.find("jiyang-2011").orElseThrow().version()).isEqualTo(2);
        assertThat(library.find("jiyang-2011", 1)
                        .orElseThrow()
                        .surplus()
                        .orElseThrow()
                        .percent())
                .isEqualTo(20);
        assertThat(library.find("jiyang-2011", 2)
                        .orElseThrow()
                        .surplus()
                        .orElseThrow()
                        .percent())
                .isEqualTo(30);
    }

    @Test
    void aRestartDoesNotPutTheShippedTextAboveThatOfPeople() {
        library.add(
                ChangedText.of("jiyang-2011").with("percent: 20", "percent: 30").text(), "jiyang-league");

        ShippedLibrary.started(jdbc);

        assertThat(rows()).isEqualTo(SHIPPED + 1);
        assertThat(library.find("jiyang-2011")
                        .orElseThrow()
                        .surplus()
                        .orElseThrow()
                        .percent())
                .isEqualTo(30);
    }

    @Test
    void aCopyWithAnotherIdIsASchemeOfItsOwn() {
        Addition addition = library.add(COPY.text(), "jiyang-league");

        assertThat(addition.created()).isTrue();
        assertThat(addition.scheme().id()).isEqualTo("jiyang-2016");
        assertThat(addition.scheme().version()).isEqualTo(1);
        assertThat(library.find("jiyang-2016")).contains(addition.scheme());
        assertThat(library.text("jiyang-2016")).isEqualTo(COPY.text());
        assertThat(jdbc.sql("select author from scheme where id = 'jiyang-2016'")
                        .query(String.class)
                        .single())
                .isEqualTo("jiyang-league");
    }

    @Test
    void theSameTextIsTheSameVersionHoweverItsLinesEnd() {
        library.add(COPY.text(), "jiyang-league");

        Addition again = library.add("\uFEFF" + COPY.text().replace("\n", "\r\n"), "jiyang-party");

        assertThat(again.created()).isFalse();
        assertThat(again.scheme().version()).isEqualTo(1);
        assertThat(rows()).isEqualTo(SHIPPED + 1);
    }

    @Test
    void anotherTextIsANewVersionAndTheOldOneStays() {
        library.add(COPY.text(), "jiyang-league");

        Addition next = library.add(COPY.with("max: 34", "max: 33").text(), "jiyang-league");

        assertThat(next.created()).isTrue();
        assertThat(next.scheme().version()).isEqualTo(2);
        assertThat(maxAge(1)).isEqualTo(34);
        assertThat(maxAge(2)).isEqualTo(33);
        assertThat(library.find("jiyang-2016", 3)).isEmpty();
    }

    @Test
    void aSchemeThatContradictsItselfIsRefusedWithItsLinesAndNotStored() {
        ChangedText broken =
                COPY.with("max: 15", "max: 14").with("    seats: 12\n    electors", "    seats: 13\n    electors");

        SchemeRefused refused = catchThrowableOfType(SchemeRefused.class, () -> library.add(broken.text(), "x"));

        assertThat(refused.faults())
                .containsExactly(
                        new SchemeFault(broken.line("size:"), "size", "各职务名额合计15名，不在委员会规模9至14名之内", "JY-4.2a"),
                        new SchemeFault(
                                broken.line("seats: 13"), "ballots[0].seats", "“委员选票”写应选13名，而所列职务共12名", "JY-4.3.5a"));
        assertThat(library.find("jiyang-2016")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(library.find("unknown")).isEmpty();
        assertThat(library.find("jiyang-2011", 2)).isEmpty();
        assertThatThrownBy(() -> library.text("unknown")).isInstanceOf(NoSuchElementException.class);
    }

    private int maxAge(int version) {
        return library.find("jiyang-2016", version)
                .orElseThrow()
                .eligibility()
                .age()
                .max();
    }

    private int rows() {
        return jdbc.sql("select count(*) from scheme").query(Integer.class).single();
    }
}
