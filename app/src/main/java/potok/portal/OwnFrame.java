package potok.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import potok.integrations.captcha.Captcha;
import potok.integrations.captcha.CaptchaAccount;
import potok.settings.CompanySettings;
import potok.settings.Logos;
import potok.settings.Settings;

/** What administrators set of the frame around every page; none of it costs a statement. */
@ControllerAdvice(annotations = Controller.class)
class OwnFrame {
    private final Settings settings;
    private final Logos logos;
    private final Captcha captcha;

    OwnFrame(Settings settings, Logos logos, Captcha captcha) {
        this.settings = settings;
        this.logos = logos;
        this.captcha = captcha;
    }

    /** The version of the organisation's logo. */
    @ModelAttribute("logo")
    @Nullable
    String logo() {
        return logos.version();
    }

    @ModelAttribute("company")
    String company() {
        return settings.get(CompanySettings.NAME);
    }

    @ModelAttribute("captcha")
    CaptchaAccount captcha() {
        return captcha.account();
    }
}
