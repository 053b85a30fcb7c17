package org.huanjie.access.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.huanjie.access.CommonPasswords;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Component;

/** Passwords that people give through the engine's APIs obey the same rule as those on our pages. */
@Component
class ChosenPasswords implements PasswordPolicy, PasswordPolicyRule {

    private final IdentityService identities;

    ChosenPasswords(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_LENGTH";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", "8");
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(String password, User user) {
        String account = user == null ? "" : user.getId();
        List<String> faults =
                identities.getCurrentAuthentication() == null ? List.of() : CommonPasswords.faults(account, password);
        if (!faults.isEmpty()) {
            throw new Refusal(faults.stream()
                    .map(fault -> new Finding("password", fault, ""))
                    .toList());
        }
        return true;
    }
}
