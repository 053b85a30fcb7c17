package org.huanjie.models;

import java.util.Arrays;
import java.util.List;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.Kind;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.answer.KebabEnums;
import org.springframework.stereotype.Component;

/** Places beside those of the demonstration, with one person for every part. */
@Component
class NewPlaces {

    private final Places places;

    NewPlaces(Places places) {
        this.places = places;
    }

    /** Sets a place up once; its accounts are named as those of the demonstration, such as {@code hongqi-league}. */
    void setUp(String id, String division, String name) {
        if (places.members(division).stream()
                .noneMatch(member -> member.account().equals(id + "-league"))) {
            places.setUp(new PlaceRequest(
                    division,
                    List.of(
                            new BodyRow(Kind.LEAGUE, "共青团" + name + "委员会", ""),
                            new BodyRow(Kind.PARTY, "中共" + name + "委员会", ""),
                            new BodyRow(Kind.SUPERIOR, name + "上级团委", "")),
                    Arrays.stream(Duty.values())
                            .map(duty -> new PersonRow(id + "-" + part(duty), name + duty.title(), List.of(duty), ""))
                            .toList()));
        }
    }

    private static String part(Duty duty) {
        return duty == Duty.JUDGE ? "judge1" : KebabEnums.name(duty);
    }
}
