package org.huanjie.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.ids.ElectionId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the signed-in person may see and do. Administrators may everything; members of a body see its division and those below it;
 * supervisors see their regions. The {@code require} methods end in 403.
 */
@Component
public class Permissions {

    private final ObjectProvider<ElectionPlace> elections;

    public Permissions(ObjectProvider<ElectionPlace> elections) {
        this.elections = elections;
    }

    /** The signed-in account, or nobody when the program acts by itself. */
    public Optional<String> account() {
        return authentication().map(Authentication::getName);
    }

    /** The signed-in account, where somebody must be signed in. */
    public String actor() {
        return account().orElseThrow();
    }

    /** Whether somebody is signed in who has chosen a password of their own. */
    public boolean ready() {
        return account().isPresent() && !has(Right.MUST_CHANGE_PASSWORD);
    }

    /** Whether the person belongs to a body of this kind in some place. */
    public boolean has(BodyKind kind) {
        return bodies().anyMatch(body -> body.kind() == kind);
    }

    /** The divisions in whose body of this kind the person is, the lowest level first. */
    public List<String> seats(BodyKind kind) {
        return bodies().filter(body -> body.kind() == kind)
                .map(Body::division)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether the person may work for a group such as {@code league:370614003}. */
    public boolean mayWorkFor(String group) {
        return administers() || has(Right.ofGroup(group));
    }

    public void requireWorkFor(String group) {
        require(mayWorkFor(group));
    }

    /** Only the group's own people pass, administrators do not: for what must stay among few. */
    public void requireMembership(String group) {
        require(has(Right.ofGroup(group)));
    }

    /** Whether the person may see what happens in a division. */
    public boolean maySee(String division) {
        return administers()
                || values(Right.REGION).anyMatch(division::startsWith)
                || bodies().anyMatch(body -> body.oversees(division));
    }

    /** The regions of which the person sees something, none within another; nothing stands for everywhere. */
    public Optional<List<String>> visible() {
        if (administers()) {
            return Optional.empty();
        }
        List<String> regions = Stream.concat(values(Right.REGION), bodies().map(Body::division))
                .distinct()
                .sorted()
                .toList();
        List<String> outermost = new ArrayList<>();
        for (String region : regions) {
            if (outermost.isEmpty() || !region.startsWith(outermost.get(outermost.size() - 1))) {
                outermost.add(region);
            }
        }
        return Optional.of(outermost);
    }

    /** Whether the person may see all that happens in a division; the people of its panels see only what is theirs. */
    public boolean maySeeEverything(String division) {
        return administers()
                || values(Right.REGION).anyMatch(division::startsWith)
                || bodies().anyMatch(body -> body.seated() && body.oversees(division));
    }

    public void requireSight(String division) {
        require(maySee(division));
    }

    /** @throws java.util.NoSuchElementException when there is no such election */
    public void requireSightOfElection(ElectionId election) {
        requireSight(elections.getObject().division(election));
    }

    /** Whether the person oversees a region: a supervisor of it, or one of a League or party body seated in it or above it. */
    public boolean mayOversee(String region) {
        return administers() || overseen().stream().anyMatch(region::startsWith);
    }

    public void requireOversight(String region) {
        require(mayOversee(region));
    }

    /** Whether the person stands above the people of a group and may urge them on: in a body that leads them, or as supervisor. */
    public boolean mayUrge(String group) {
        return administers() || Body.ofGroup(group).filter(this::standsAbove).isPresent();
    }

    public void requireUrge(String group) {
        require(mayUrge(group));
    }

    private boolean standsAbove(Body urged) {
        return values(Right.REGION).anyMatch(urged.division()::startsWith)
                || bodies().anyMatch(body -> body.leads(urged));
    }

    /** The divisions that the person oversees, with all below them; administrators oversee all without being named here. */
    public List<String> overseen() {
        Stream<String> seats = bodies().filter(Body::seated).map(Body::division);
        return Stream.concat(values(Right.REGION), seats).distinct().sorted().toList();
    }

    public boolean supervises() {
        return has(Right.ofGroup(Right.SUPERVISORS));
    }

    public boolean administers() {
        return has(Right.ADMIN);
    }

    public void requireAdministrator() {
        require(administers());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("您没有办理此事的权限");
        }
    }

    private static boolean has(String authority) {
        return authorities().anyMatch(authority::equals);
    }

    private static Stream<Body> bodies() {
        return values(Right.GROUP).flatMap(group -> Body.ofGroup(group).stream());
    }

    private static Stream<String> values(String prefix) {
        return authorities()
                .filter(authority -> authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length()));
    }

    private static Stream<String> authorities() {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority);
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(person -> person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken));
    }
}
