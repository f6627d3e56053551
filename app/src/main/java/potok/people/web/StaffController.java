package potok.people.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.people.Staff;
import potok.settings.Cities;
import potok.settings.EquipmentType;
import potok.shared.NotFound;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Who works here: city, telephone and equipment of each. */
@Controller
@RequestMapping("/staff")
class StaffController {
    /** At which field a broken rule is told. */
    private static final Map<String, String> FIELDS = Map.of("city-unknown", "city", "extension-taken", "extension");

    private final Staff staff;
    private final Users users;
    private final Cities cities;
    private final ProblemTexts problems;

    StaffController(Staff staff, Users users, Cities cities, ProblemTexts problems) {
        this.staff = staff;
        this.users = users;
        this.cities = cities;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        var members = staff.everybody();
        model.addAttribute("members", members);
        model.addAttribute(
                "users", users.byIds(members.stream().map(member -> member.id()).toList()));
        return "people/staff";
    }

    @GetMapping("/{id}")
    String form(@PathVariable UserId id, Model model) {
        var user = user(id);
        model.addAttribute("member", staff.find(id).map(StaffForm::of).orElseGet(StaffForm::empty));
        return filledIn(user, model);
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable UserId id,
            @Valid @ModelAttribute("member") StaffForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        var user = user(id);
        if (!errors.hasErrors()) {
            try {
                staff.edit(id, form.edit());
                return "redirect:/staff?saved";
            } catch (RuleBroken broken) {
                var sentence = problems.sentence(broken, locale);
                errors.rejectValue(FIELDS.get(broken.code()), broken.code(), sentence);
            }
        }
        return filledIn(user, model);
    }

    private UserView user(UserId id) {
        return users.find(id).orElseThrow(() -> new NotFound(id));
    }

    private String filledIn(UserView user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("cities", cities.all());
        model.addAttribute("equipmentTypes", EquipmentType.values());
        return "people/staff-member";
    }
}
