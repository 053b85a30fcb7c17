package org.huanjie.counting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huanjie.input.Finding;
import org.huanjie.meeting.Teller;
import org.huanjie.meeting.Teller.Duty;
import org.junit.jupiter.api.Test;

class SignatureRuleTest {

    private static final List<Teller> TELLERS = List.of(
            new Teller(Duty.COUNTER, "钱进", Optional.of("counter1")),
            new Teller(Duty.COUNTER, "李阳", Optional.of("counter2")),
            new Teller(Duty.SCRUTINEER, "孙明", Optional.of("scrutineer1")),
            new Teller(Duty.SCRUTINEER, "周静", Optional.of("scrutineer2")),
            new Teller(Duty.COUNTER, "吴桐", Optional.empty()));

    @Test
    void any_teller_may_sign_first_and_nobody_else() {
        assertThat(SignatureRule.first("counter2", TELLERS)).isEmpty();
        assertThat(SignatureRule.first("scrutineer1", TELLERS)).isEmpty();
        assertThat(SignatureRule.first("clerk", TELLERS)).containsExactly(fault("账号“clerk”不是本次大会通过的计票人或监票人"));
    }

    @Test
    void the_second_signature_has_the_other_duty_in_either_order() {
        assertThat(SignatureRule.second("scrutineer1", "counter1", TELLERS)).isEmpty();
        assertThat(SignatureRule.second("counter1", "scrutineer2", TELLERS)).isEmpty();
    }

    @Test
    void two_of_the_same_duty_are_not_enough() {
        assertThat(SignatureRule.second("counter2", "counter1", TELLERS)).containsExactly(fault("计票单还缺监票人签字"));
        assertThat(SignatureRule.second("scrutineer2", "scrutineer1", TELLERS)).containsExactly(fault("计票单还缺计票人签字"));
    }

    @Test
    void the_same_account_does_not_sign_twice_and_a_stranger_not_at_all() {
        assertThat(SignatureRule.second("counter1", "counter1", TELLERS))
                .containsExactly(fault("计票单是您本人填写的，须由另一人复核签字"));
        assertThat(SignatureRule.second("clerk", "counter1", TELLERS))
                .containsExactly(fault("账号“clerk”不是本次大会通过的计票人或监票人"));
    }

    private static Finding fault(String message) {
        return new Finding("", message, "D.4");
    }
}
