package org.huanjie.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;

/** The form for setting up a place, as it was filled in. */
record PlaceForm(String division, List<BodyLine> bodies, List<PersonLine> people) {

    PlaceForm {
        division = division == null ? "" : division.strip();
        bodies = bodies == null ? List.of() : bodies;
        people = people == null ? List.of() : people;
    }

    /** A line for a body; empty when the place has none of this kind yet. */
    record BodyLine(BodyKind kind, String name, String mail) {

        BodyLine {
            name = stripped(name);
            mail = stripped(mail);
        }

        boolean filled() {
            return !name.isEmpty() || !mail.isEmpty();
        }
    }

    /** A line for somebody with a duty. */
    record PersonLine(Duty duty, String account, String name, String mail) {

        PersonLine {
            account = stripped(account);
            name = stripped(name);
            mail = stripped(mail);
        }

        boolean filled() {
            return !account.isEmpty() || !name.isEmpty() || !mail.isEmpty();
        }
    }

    /** An empty form with a line for everybody whom an election needs. */
    static PlaceForm of(String division, List<BodyLine> bodies) {
        Stream<Duty> duties = Stream.of(Duty.values())
                .flatMap(duty -> Stream.generate(() -> duty).limit(duty.people()));
        return new PlaceForm(
                division,
                bodies,
                duties.map(duty -> new PersonLine(duty, "", "", "")).toList());
    }

    /** @throws Refusal with the faults of all lines */
    PlaceRequest request() {
        List<Finding> faults = new ArrayList<>();
        List<BodyRow> bodyRows = new ArrayList<>();
        List<PersonRow> personRows = new ArrayList<>();
        bodies.stream()
                .filter(BodyLine::filled)
                .forEach(line -> collect(
                        line.kind().title(),
                        () -> new BodyRow(line.kind(), line.name(), line.mail()),
                        bodyRows,
                        faults));
        people.stream()
                .filter(PersonLine::filled)
                .forEach(line -> collect(
                        line.duty().title(),
                        () -> new PersonRow(line.account(), line.name(), List.of(line.duty()), line.mail()),
                        personRows,
                        faults));
        Refusal.ifAny(faults);
        return new PlaceRequest(division, bodyRows, personRows);
    }

    private static <T> void collect(String title, Supplier<T> row, List<T> rows, List<Finding> faults) {
        try {
            rows.add(row.get());
        } catch (Refusal refusal) {
            refusal.findings()
                    .forEach(fault -> faults.add(new Finding(fault.field(), title + "：" + fault.message(), "")));
        }
    }

    private static String stripped(String value) {
        return value == null ? "" : value.strip();
    }
}
