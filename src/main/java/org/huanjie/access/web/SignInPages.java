package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.huanjie.access.Duty;
import org.huanjie.access.Passwords;
import org.huanjie.access.SignIn;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for signing in and for changing one's password. */
@Controller
class SignInPages {

    private final Passwords passwords;
    private final SignIn signIn;
    private final HttpSessionSecurityContextRepository session = new HttpSessionSecurityContextRepository();

    SignInPages(Passwords passwords, SignIn signIn) {
        this.passwords = passwords;
        this.signIn = signIn;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("duties", Duty.values());
        return "login";
    }

    @GetMapping("/password")
    String password(Model model) {
        return passwordPage(model, List.of());
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Principal person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            passwords.change(
                    person.getName(), new Passwords.Change(current, password, repeated), request.getRemoteAddr());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return passwordPage(model, refusal.findings());
        }
        beginAnew(request, response, person.getName());
        return "redirect:/?password";
    }

    private String passwordPage(Model model, List<Finding> faults) {
        model.addAttribute("given", ProblemAccessDenied.passwordIsGiven());
        model.addAttribute("faults", faults);
        return "password";
    }

    /** The old password's sessions have ended, this one too; whoever has just proved who they are goes on in a new one. */
    private void beginAnew(HttpServletRequest request, HttpServletResponse response, String account) {
        request.getSession().invalidate();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.signedIn(account));
        SecurityContextHolder.setContext(context);
        session.saveContext(context, request, response);
    }
}
