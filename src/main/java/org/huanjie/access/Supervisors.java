package org.huanjie.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.AccountMinutes.SupervisorAppointed;
import org.huanjie.access.AccountMinutes.SupervisorDismissed;
import org.huanjie.access.Accounts.Holder;
import org.huanjie.access.Newcomers.Newcomer;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who supervise regions (LN-3): they watch every election there and are sent its reports. */
@Service
public class Supervisors {

    private static final String CLAUSE = "F.3";
    private static final int COUNTY = 6;

    private final Accounts accounts;
    private final People people;
    private final Newcomers newcomers;
    private final Divisions divisions;
    private final ObjectProvider<LeaverWatch> watches;

    Supervisors(
            Accounts accounts,
            People people,
            Newcomers newcomers,
            Divisions divisions,
            ObjectProvider<LeaverWatch> watches) {
        this.accounts = accounts;
        this.people = people;
        this.newcomers = newcomers;
        this.divisions = divisions;
        this.watches = watches;
    }

    /** A supervisor, where mail is sent to, and the regions by code and name. */
    public record Supervisor(String account, String name, String mail, List<Region> regions) {}

    public record Region(String code, String name) {}

    /** All, by account. */
    public List<Supervisor> all() {
        List<Holder> holders = accounts.supervisors();
        Map<String, People.Contact> contacts = people
                .contacts(holders.stream().map(Holder::account).toList())
                .stream()
                .collect(Collectors.toMap(People.Contact::account, Function.identity()));
        return holders.stream()
                .map(holder -> new Supervisor(
                        holder.account(),
                        holder.name(),
                        contacts.containsKey(holder.account())
                                ? contacts.get(holder.account()).mail()
                                : "",
                        regions(holder.account())))
                .toList();
    }

    private List<Region> regions(String account) {
        return accounts.supervised(account).stream()
                .map(code -> new Region(code, divisions.find(code).isPresent() ? divisions.name(code) : code))
                .toList();
    }

    /** The accounts of those who supervise the region or one in which it lies, by account; whoever supervises only a part of it is not among them. */
    public List<String> of(String region) {
        return Codes.upTo(region).stream()
                .flatMap(tenant -> accounts.supervisorsOf(tenant).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Appoints a supervisor, or gives one more regions or another address.
     *
     * @return the account, when it had to be created
     * @throws Refusal with all faults; nothing was changed then
     */
    @Transactional
    public List<NewAccount> appoint(SupervisorRequest request) {
        List<Newcomer> person = List.of(new Newcomer(request.account(), request.name(), request.mail()));
        List<Finding> faults = new ArrayList<>(newcomers.faults(person, row -> "account"));
        faults.addAll(faultsOfRegions(request.regions()));
        Refusal.ifAny(faults);
        List<NewAccount> created = newcomers.admit(person);
        accounts.makeSupervisor(request.account());
        request.regions().forEach(region -> accounts.oversee(request.account(), region));
        newcomers.note(new SupervisorAppointed(request.account(), String.join(" ", request.regions())));
        return created;
    }

    private List<Finding> faultsOfRegions(List<String> regions) {
        return IntStream.range(0, regions.size())
                .filter(row -> !supervisable(regions.get(row)))
                .mapToObj(row ->
                        new Finding("regions[" + row + "]", "督导范围“" + regions.get(row) + "”不是已登记的省、市或县（市、区）代码", CLAUSE))
                .toList();
    }

    private boolean supervisable(String region) {
        return Codes.valid(region)
                && region.length() <= COUNTY
                && divisions.find(region).isPresent();
    }

    /**
     * Somebody supervises no longer; what the account may do otherwise stays.
     *
     * @throws NoSuchElementException when the account is no supervisor's
     */
    @Transactional
    public void dismiss(String account) {
        if (accounts.supervisors().stream().noneMatch(holder -> holder.account().equals(account))) {
            throw new NoSuchElementException("no supervisor " + account);
        }
        accounts.dismissSupervisor(account);
        watches.forEach(watch -> watch.left(account, List.of()));
        newcomers.note(new SupervisorDismissed(account));
    }
}
