package org.huanjie.access;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private final Accounts accounts = mock(Accounts.class);
    private final People people = mock(People.class);
    private final FirstAdministrator administrator = new FirstAdministrator(accounts, people, "set by the operator");

    @Test
    void productionStartsWithTheAdministratorAloneAndTheOperatorsPassword() {
        when(accounts.existing(List.of("admin"))).thenReturn(Set.of());

        administrator.create();

        verify(accounts).create("admin", "系统管理员", "", "set by the operator");
        verify(accounts).makeAdministrator("admin");
        verify(accounts, never()).join(any(), any(), any());
    }

    @Test
    void aLaterStartLeavesItsPasswordAlone() {
        when(accounts.existing(List.of("admin"))).thenReturn(Set.of("admin"));

        administrator.create();

        verify(accounts, never()).create(any(), any(), any(), any());
        verify(people, never()).add(any(), any(), any(), anyBoolean());
    }
}
