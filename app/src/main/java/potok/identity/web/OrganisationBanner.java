package potok.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import potok.identity.OrganisationRegister;
import potok.identity.SignedIn;

/** Tells on each page whose data these are, as long as it is not the reader's own organisation. */
@ControllerAdvice(annotations = Controller.class)
class OrganisationBanner {
    private final ObjectProvider<OrganisationRegister> organisations;

    OrganisationBanner(ObjectProvider<OrganisationRegister> organisations) {
        this.organisations = organisations;
    }

    @ModelAttribute("visitedOrganisation")
    @Nullable
    String visited(@AuthenticationPrincipal @Nullable SignedIn user) {
        return user == null || user.organisation().equals(user.home())
                ? null
                : organisations.getObject().organisation(user.organisation()).name();
    }
}
