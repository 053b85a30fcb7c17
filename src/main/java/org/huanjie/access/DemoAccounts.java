package org.huanjie.access;

import java.util.List;
import java.util.function.Consumer;
import org.huanjie.division.Bodies;
import org.huanjie.division.Codes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Three places of the demonstration with people for every part; all have the password {@code demo}. */
@Component
@ConditionalOnBooleanProperty("huanjie.demo")
class DemoAccounts implements StartingAccounts {

    private static final String PASSWORD = "demo";

    private static final List<Place> PLACES = List.of(
            new Place("jiyang", "吉阳", "460203198", "共青团吉阳镇委员会", "中共吉阳镇委员会", "共青团三亚市吉阳区委员会"),
            new Place("xingang", "新港", "370614003", "共青团新港街道工作委员会", "中共新港街道工作委员会", "共青团烟台市蓬莱区委员会"),
            new Place("nanshan", "南山", "440305002", "共青团南山街道工作委员会", "中共南山街道工作委员会", "共青团深圳市南山区委员会"));

    private static final List<Part> PARTS = List.of(
            new Part("league", "团组织经办人", Role.LEAGUE),
            new Part("party", "党组织经办人", Role.PARTY),
            new Part("review", "资格审查人", Role.REVIEW),
            new Part("counter", "计票人", Role.COUNT),
            new Part("scrutineer", "监票人", Role.COUNT),
            new Part("judge1", "评委一", Role.JUDGE),
            new Part("judge2", "评委二", Role.JUDGE),
            new Part("judge3", "评委三", Role.JUDGE),
            new Part("inspection", "考察组经办人", Role.INSPECTION));

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
    }

    private record Part(String suffix, String title, Role role) {}

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
        String superior = Codes.superior(place.division());
        bodies.save(new Bodies.Body(place.division(), Role.LEAGUE.id(), place.league(), mail("league." + place.id())));
        bodies.save(new Bodies.Body(place.division(), Role.PARTY.id(), place.party(), mail("party." + place.id())));
        bodies.save(new Bodies.Body(superior, Role.LEAGUE.id(), place.above(), mail("superior." + place.id())));
        PARTS.forEach(part -> join(place, part.suffix(), part.title(), new Body(part.role(), place.division())));
        join(place, "superior", "上级团组织经办人", new Body(Role.LEAGUE, superior));
    }

    private void join(Place place, String suffix, String title, Body body) {
        add(place.id() + "-" + suffix, place.name() + title, account -> accounts.join(account, body, place.tenant()));
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
