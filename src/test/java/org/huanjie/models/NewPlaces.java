package org.huanjie.models;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** Places beside those of the demonstration, with one person for every part and three judges. */
@Component
public class NewPlaces {

    private final Places places;

    NewPlaces(Places places) {
        this.places = places;
    }

    /** Sets a place up once; its accounts are named as those of the demonstration, such as {@code hongqi-league}. */
    public void setUp(String id, String division, String name) {
        if (places.members(division).stream()
                .noneMatch(member -> member.account().equals(id + "-league"))) {
            setUpWithout(id, division, name);
        }
    }

    /** Sets a place up where nobody does some of the work. */
    void setUpWithout(String id, String division, String name, Duty... missing) {
        places.setUp(new PlaceRequest(
                division,
                List.of(
                        new BodyRow(BodyKind.LEAGUE, "共青团" + name + "委员会", ""),
                        new BodyRow(BodyKind.PARTY, "中共" + name + "委员会", ""),
                        new BodyRow(BodyKind.SUPERIOR, name + "上级团委", "")),
                Arrays.stream(Duty.values())
                        .filter(duty -> !List.of(missing).contains(duty))
                        .flatMap(duty -> parts(duty)
                                .map(part -> new PersonRow(id + "-" + part, name + duty.title(), List.of(duty), "")))
                        .toList()));
    }

    private static Stream<String> parts(Duty duty) {
        return duty == Duty.JUDGE ? Stream.of("judge1", "judge2", "judge3") : Stream.of(KebabEnums.name(duty));
    }
}
