package potok.settings.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.settings.AvitoShops;
import potok.settings.Cities;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** The organisation's accounts at Avito. */
@Controller
@RequestMapping("/avito-accounts")
class AvitoShopsController {
    /** At which field a broken rule is told. */
    private static final Map<String, String> FIELDS =
            Map.of("city-unknown", "city", "avito-account-taken", "userId", "avito-secret-missing", "clientSecret");

    private final AvitoShops shops;
    private final Cities cities;
    private final ProblemTexts problems;

    AvitoShopsController(AvitoShops shops, Cities cities, ProblemTexts problems) {
        this.shops = shops;
        this.cities = cities;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("shop", AvitoShopForm.empty());
        model.addAttribute("action", "/avito-accounts");
        return filledIn(model);
    }

    @PostMapping
    String add(@Valid @ModelAttribute("shop") AvitoShopForm form, BindingResult errors, Locale locale, Model model) {
        model.addAttribute("action", "/avito-accounts");
        return saved(errors, locale, () -> shops.add(form.edit())) ? "redirect:/avito-accounts?saved" : filledIn(model);
    }

    @GetMapping("/{id}")
    String form(@PathVariable UUID id, Model model) {
        model.addAttribute("shop", AvitoShopForm.of(shops.view(id)));
        model.addAttribute("action", "/avito-accounts/" + id);
        return filledIn(model);
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("shop") AvitoShopForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        shops.view(id);
        model.addAttribute("action", "/avito-accounts/" + id);
        return saved(errors, locale, () -> shops.edit(id, form.edit()))
                ? "redirect:/avito-accounts?saved"
                : filledIn(model);
    }

    private boolean saved(BindingResult errors, Locale locale, Runnable saving) {
        if (!errors.hasErrors()) {
            try {
                saving.run();
            } catch (RuleBroken broken) {
                errors.rejectValue(
                        FIELDS.getOrDefault(broken.code(), "name"), broken.code(), problems.sentence(broken, locale));
            }
        }
        return !errors.hasErrors();
    }

    private String filledIn(Model model) {
        model.addAttribute("shops", shops.own());
        model.addAttribute("cities", cities.all());
        return "settings/avito-accounts";
    }
}
