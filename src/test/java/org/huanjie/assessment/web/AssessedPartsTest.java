package org.huanjie.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.access.Right;
import org.huanjie.campaign.Campaign;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class AssessedPartsTest {

    private static final Campaign LIAONING = new Campaign(
            new CampaignId("c-21-2026-1"),
            "21",
            "辽宁省团组织集中换届",
            "liaoning-2013",
            1,
            Map.of(),
            LocalDate.of(2026, 12, 1),
            Optional.empty(),
            Campaign.State.RUNNING,
            false,
            "admin");

    private final AssessedParts parts = new AssessedParts(new Permissions(null));

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSupervisorOfOneCitySeesThatCityAlone() {
        signedIn(Right.REGION + "2101");

        assertThat(parts.seen(LIAONING, Optional.empty())).isEqualTo("2101");
        assertThat(parts.seen(LIAONING, Optional.of("210102"))).isEqualTo("210102");
        assertThatThrownBy(() -> parts.seen(LIAONING, Optional.of("2102"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> parts.seen(LIAONING, Optional.of("21"))).isInstanceOf(AccessDeniedException.class);
        assertThat(parts.keeps("2101")).isFalse();
    }

    @Test
    void aLeagueBodyKeepsTheLedgerOfItsDivisionAndThoseBelow() {
        signedIn(Right.GROUP + "league:210102");

        assertThat(parts.seen(LIAONING, Optional.empty())).isEqualTo("210102");
        assertThat(parts.keeps("210102003")).isTrue();
        assertThat(parts.keeps("2101")).isFalse();
        parts.requireKeeping("210102");
        assertThatThrownBy(() -> parts.requireKeeping("210103")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPartyBodyReadsAndKeepsNothing() {
        signedIn(Right.GROUP + "party:210102");

        assertThat(parts.seen(LIAONING, Optional.empty())).isEqualTo("210102");
        assertThatThrownBy(() -> parts.requireKeeping("210102")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverIsInAnotherProvinceSeesNothing() {
        signedIn(Right.REGION + "44");

        assertThatThrownBy(() -> parts.seen(LIAONING, Optional.empty())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> parts.seen(LIAONING, Optional.of("44"))).isInstanceOf(Refusal.class);
    }

    private static void signedIn(String... authorities) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "somebody",
                        "",
                        Arrays.stream(authorities)
                                .map(SimpleGrantedAuthority::new)
                                .toList()));
    }
}
