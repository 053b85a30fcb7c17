package org.huanjie.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one way in, for pages, interfaces and web applications alike: account and password, as the engine keeps them. */
@Component
public class SignIn implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final People people;

    public SignIn(PasswordCheck passwords, Accounts accounts, People people) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!passwords.isRight(account, password, address(attempt))) {
            throw new BadCredentialsException("账号或密码不正确");
        }
        return signedIn(account);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    /** The account with the rights it has at this moment. */
    public Authentication signedIn(String account) {
        List<GrantedAuthority> rights = new ArrayList<>();
        accounts.groups(account).forEach(group -> rights.add(new SimpleGrantedAuthority(Right.ofGroup(group))));
        accounts.tenants(account).forEach(tenant -> rights.add(new SimpleGrantedAuthority(Right.ofTenant(tenant))));
        accounts.supervised(account).forEach(region -> rights.add(new SimpleGrantedAuthority(Right.ofRegion(region))));
        if (rights.contains(new SimpleGrantedAuthority(Right.ofGroup(Right.ADMINISTRATORS)))) {
            rights.add(new SimpleGrantedAuthority(Right.ADMIN));
        }
        if (people.mustChangePassword(account)) {
            rights.add(new SimpleGrantedAuthority(Right.MUST_CHANGE_PASSWORD));
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, rights);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
