package org.huanjie.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final Set<String> COMMON = Set.of("password", "woaini1314", "1qaz2wsx");

    @ParameterizedTest
    @ValueSource(strings = {"quiet-harbour-21", "潮水-2026-春", "wq7fpk2z"})
    void aPasswordThatNobodyGuessesIsAccepted(String password) {
        assertThat(PasswordRule.faults("wang-lixin", password, COMMON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password2026",
                "2026password!",
                "WoAiNi1314",
                "aaaaaaaa",
                "12121212",
                "12345678",
                "98765432",
                "qwertyui",
                "1qaz2wsx",
                "19870621",
                "1987-06-21"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(PasswordRule.faults("wang-lixin", password, COMMON)).containsExactly("这个密码太常见，容易被猜到，请换一个");
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(PasswordRule.faults("wang-lixin", "潮水新港二〇六", COMMON)).containsExactly("密码至少要有8个字符");
        assertThat(PasswordRule.faults("wang-lixin", "kq3z".repeat(40), COMMON)).containsExactly("密码最多128个字符");
    }

    @Test
    void onesOwnAccountIsNoPassword() {
        assertThat(PasswordRule.faults("wang-lixin", "Wang-LiXin#7", COMMON)).containsExactly("密码不能含有账号");
    }

    @Test
    void theDemonstrationsPasswordIsNobodysElse() {
        assertThat(PasswordRule.faults("wang-lixin", "demo", COMMON)).contains("密码至少要有8个字符");
    }
}
