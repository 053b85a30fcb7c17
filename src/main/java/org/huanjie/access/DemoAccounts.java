package org.huanjie.access;

import java.util.List;
import java.util.function.Consumer;
import org.huanjie.division.Bodies;
import org.huanjie.division.Codes;
import org.huanjie.input.KebabEnums;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Three places of the demonstration with people for every part; all have the password {@code demo}. */
@Component
@ConditionalOnBooleanProperty("huanjie.demo")
class DemoAccounts implements StartingAccounts {

    private static final String PASSWORD = "demo";

    private static final String NUMERALS = "一二三";

    private static final List<Place> PLACES = List.of(
            new Place("jiyang", "吉阳", "460203198", "共青团吉阳镇委员会", "中共吉阳镇委员会", "共青团三亚市吉阳区委员会"),
            new Place("xingang", "新港", "370614003", "共青团新港街道工作委员会", "中共新港街道工作委员会", "共青团烟台市蓬莱区委员会"),
            new Place("nanshan", "南山", "440305002", "共青团南山街道工作委员会", "中共南山街道工作委员会", "共青团深圳市南山区委员会"));

    private final Accounts accounts;
    private final People people;
    private final Bodies bodies;

    DemoAccounts(Accounts accounts, People people, Bodies bodies) {
        this.accounts = accounts;
        this.people = people;
        this.bodies = bodies;
    }

    private record Place(String id, String name, String division, String league, String party, String above) {

        String tenant() {
            return Codes.tenant(division);
        }

        Bodies.Body body(BodyKind kind) {
            String own =
                    switch (kind) {
                        case LEAGUE -> league;
                        case PARTY -> party;
                        case SUPERIOR -> above;
                        default -> name + kind.title();
                    };
            return new Bodies.Body(
                    kind.body(division).division(), kind.id(), own, mail(KebabEnums.name(kind) + "." + id));
        }
    }

    @Override
    public void create() {
        if (!accounts.existing(List.of("admin")).isEmpty()) {
            return;
        }
        add("admin", "系统管理员", accounts::makeAdministrator);
        add("supervisor", "督导员", this::overseeAll);
        PLACES.forEach(this::add);
    }

    private void overseeAll(String account) {
        accounts.makeSupervisor(account);
        PLACES.forEach(place -> accounts.oversee(account, place.tenant()));
    }

    private void add(Place place) {
        BodyKind.parties().forEach(kind -> bodies.save(place.body(kind)));
        for (Duty duty : Duty.values()) {
            for (int number = 1; number <= duty.people(); number++) {
                join(place, duty, number);
            }
        }
    }

    private void join(Place place, Duty duty, int number) {
        boolean several = duty.people() > 1;
        add(
                place.id() + "-" + duty.word() + (several ? number : ""),
                place.name() + duty.title() + (several ? NUMERALS.charAt(number - 1) : ""),
                account -> accounts.join(account, duty.body(place.division()), place.tenant()));
    }

    private void add(String account, String name, Consumer<String> membership) {
        accounts.create(account, name, mail(account), PASSWORD);
        people.add(account, name, mail(account), false);
        membership.accept(account);
    }

    /** Addresses under a name that is kept for examples, so that nobody is ever reached by mistake. */
    private static String mail(String box) {
        return box + "@huanjie.example";
    }
}
