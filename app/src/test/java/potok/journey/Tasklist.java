package potok.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Camunda Tasklist as a person sees it: filters on the left, tasks in the middle, the form on the right. */
final class Tasklist {
    private final Page page;

    Tasklist(Page page) {
        this.page = page;
        page.navigate("/camunda/app/tasklist/");
    }

    /** Opens the newest task of this name in this filter and waits for its form. */
    Tasklist open(String filter, String task) {
        page.locator(".task-filter").getByText(filter).first().click();
        page.locator(".tasks-list .task").getByText(task).first().click();
        form().waitFor();
        return this;
    }

    Locator form() {
        return page.locator(".fjs-form");
    }

    Tasklist choose(String label) {
        form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Tasklist fill(String field, String text) {
        form().locator("[id$='field_" + field + "']").fill(text);
        return this;
    }

    Tasklist pick(String field, String option) {
        form().locator("[id$='field_" + field + "-display'], [id$='field_" + field + "']")
                .first()
                .click();
        page.locator(".fjs-dropdownlist-item").getByText(option).click();
        return this;
    }

    /** Day as {@code 25.11.2026}, time as {@code 14:00}. */
    Tasklist moment(String field, String day, String time) {
        var date = form().locator("[id$='field_" + field + "-date']");
        date.fill(day);
        date.press("Enter");
        var hour = form().locator("[id$='field_" + field + "-time']");
        hour.fill(time);
        hour.press("Enter");
        return this;
    }

    Tasklist claim() {
        page.locator("button.claim").click();
        page.locator("button.unclaim").waitFor();
        return this;
    }

    void complete() {
        page.locator(".form-actions button.btn-primary").click();
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
