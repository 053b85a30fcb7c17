package org.huanjie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ByStrokesTest {

    @Test
    void namesStandByTheStrokesOfTheSurnameThenOfTheGivenName() {
        assertThat(Stream.of("魏子轩", "丁一凡", "王思雨", "王一凡", "何建文", "马晓东").sorted(ByStrokes.ORDER))
                .containsExactly("丁一凡", "马晓东", "王一凡", "王思雨", "何建文", "魏子轩");
    }

    @Test
    void differentNamesAreNeverEqual() {
        assertThat(ByStrokes.ORDER.compare("王 伟", "王伟")).isNotZero();
        assertThat(ByStrokes.ORDER.compare("张伟（1）", "张伟（2）")).isNegative();
        assertThat(ByStrokes.ORDER.compare("𠀀", "王")).isNotZero();
    }
}
