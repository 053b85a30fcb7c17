package org.huanjie.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's accounts, whichever API changes them; tells whose rights shrink, so that their sessions end. */
class LocalIdentityProvider extends DbIdentityServiceProvider {

    private final ObjectProvider<AccountWatch> watches;
    private final LeftTasks tasks;

    LocalIdentityProvider(ObjectProvider<AccountWatch> watches, LeftTasks tasks) {
        this.watches = watches;
        this.tasks = tasks;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity account = (UserEntity) user;
        boolean otherPassword = account.getRevision() > 0 && account.hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (otherPassword) {
            lost(List.of(account.getId()));
        }
        return result;
    }

    /** Only compares: how often people may guess is judged before, where it is known who asks. An old hash is replaced by a slow one. */
    @Override
    public boolean checkPassword(String user, String password) {
        if (user == null || password == null) {
            return false;
        }
        UserEntity account = findUserById(user);
        boolean right = account == null || account.getPassword() == null
                ? compareWithNobodys(password)
                : matchPassword(password, account);
        if (account != null && account.getPassword() != null && !SlowPasswordHash.wrote(account.getPassword())) {
            if (!right) {
                return compareWithNobodys(password);
            }
            account.setPassword(password);
            account.encryptPassword();
        }
        return right;
    }

    /** Takes as long as with an account that has a slow hash, so that nobody learns which there are, or which have not been used yet. */
    private static boolean compareWithNobodys(String password) {
        Context.getProcessEngineConfiguration().getPasswordManager().encrypt(password);
        return false;
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        IdentityOperationResult result = super.deleteUser(user);
        tasks.giveBack(user);
        lost(List.of(user));
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        IdentityOperationResult result = super.deleteMembership(user, group);
        tasks.giveBack(user, group);
        lost(List.of(user));
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        List<String> members = membersOfGroup(group);
        IdentityOperationResult result = super.deleteGroup(group);
        lost(members);
        return result;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenant, String user) {
        IdentityOperationResult result = super.deleteTenantUserMembership(tenant, user);
        lost(List.of(user));
        return result;
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String tenant, String group) {
        IdentityOperationResult result = super.deleteTenantGroupMembership(tenant, group);
        lost(membersOfGroup(group));
        return result;
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenant) {
        List<String> members = membersOfTenant(tenant);
        IdentityOperationResult result = super.deleteTenant(tenant);
        lost(members);
        return result;
    }

    private List<String> membersOfGroup(String group) {
        return ids(createUserQuery().memberOfGroup(group)).toList();
    }

    private List<String> membersOfTenant(String tenant) {
        Stream<String> throughGroups = createGroupQuery().memberOfTenant(tenant).unlimitedList().stream()
                .flatMap(group -> membersOfGroup(group.getId()).stream());
        return Stream.concat(ids(createUserQuery().memberOfTenant(tenant)), throughGroups)
                .distinct()
                .toList();
    }

    private static Stream<String> ids(UserQuery users) {
        return users.unlimitedList().stream().map(User::getId);
    }

    private void lost(Collection<String> accounts) {
        watches.forEach(watch -> watch.rightsLost(accounts));
    }
}
