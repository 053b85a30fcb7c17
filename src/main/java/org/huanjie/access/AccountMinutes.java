package org.huanjie.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What is done to people's accounts, as the minutes of accounts have it. */
public sealed interface AccountMinutes extends MinutesRecord {

    @Action("account-created")
    record AccountCreated(
            String account, @JsonProperty("detail") String name) implements AccountMinutes {}

    /** @param change the name before and after */
    @Action("account-renamed")
    record AccountRenamed(
            String account, @JsonProperty("detail") String change) implements AccountMinutes {}

    @Action("account-address-changed")
    record AddressChanged(String account) implements Plain {}

    @Action("account-unlocked")
    record AccountUnlocked(String account) implements Plain {}

    @Action("account-taken-away")
    record AccountTakenAway(
            String account, @JsonProperty("detail") String name) implements AccountMinutes {}

    @Action("password-reset")
    record PasswordReset(String account) implements Plain {}

    @Action("administrator-reset")
    record AdministratorSetBack(String account) implements Plain {}

    @Action("member-joined")
    record MemberJoined(
            String account, @JsonProperty("detail") String group) implements AccountMinutes {}

    /**
     * A place that was set up together with a whole region.
     *
     * @param place the division's code
     * @param people {@code +account} for each that was created, {@code account→group} for each that became a member
     */
    @Action("people-imported")
    record PeopleImported(
            @JsonProperty("account") String place,
            @JsonProperty("detail") String people) implements AccountMinutes {}

    @Action("member-left")
    record MemberLeft(
            String account, @JsonProperty("detail") String group) implements AccountMinutes {}

    /** @param regions their codes with a blank between them */
    @Action("supervisor-appointed")
    record SupervisorAppointed(
            String account, @JsonProperty("detail") String regions) implements AccountMinutes {}

    @Action("supervisor-dismissed")
    record SupervisorDismissed(String account) implements Plain {}

    /** Says all by its action. */
    sealed interface Plain extends AccountMinutes {

        @JsonProperty
        default String detail() {
            return "";
        }
    }
}
