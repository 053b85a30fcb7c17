package org.huanjie.review;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.function.BiFunction;
import org.huanjie.access.ElectionPlace;
import org.huanjie.access.Permissions;
import org.huanjie.access.Right;
import org.huanjie.input.KebabEnums;
import org.huanjie.web.TestProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A controller of the candidacy before whom the clerk of the League stands; the registration is open. */
public final class CandidacyDoors {

    public static final String PATH = "/api/elections/" + CandidacyHouse.ELECTION + "/candidates";

    private final MockMvc mvc;

    public CandidacyDoors(CandidacyHouse house, BiFunction<CandidacyHouse, Permissions, Object> controller) {
        mvc = MockMvcBuilders.standaloneSetup(controller.apply(house, permissions()))
                .setControllerAdvice(TestProblems.advice())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                        .modulesToInstall(new KebabEnums())
                        .build()))
                .build();
        house.window.open(CandidacyHouse.ELECTION);
        signIn("jiyang-league", Right.ofGroup("league:460203198"));
    }

    public ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    public ResultActions read(String path) throws Exception {
        return mvc.perform(get(path));
    }

    public void signIn(String account, String... rights) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "demo", rights));
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Permissions permissions() {
        ElectionPlace place = election -> "460203198";
        @SuppressWarnings("unchecked")
        ObjectProvider<ElectionPlace> places = mock(ObjectProvider.class);
        when(places.getObject()).thenReturn(place);
        return new Permissions(places);
    }
}
