package potok.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;

/** The open task as a part of the page of what it is about. */
public final class TaskPart {
    private TaskPart() {}

    /**
     * Nothing new while the user may still work on the one shown, so that nobody's typing is lost.
     *
     * @param source where the part is asked for anew
     */
    public static Object newer(
            @Nullable OpenTask task, @Nullable String shown, String user, String source, Model model) {
        if (task != null && task.isStill(shown, user)) {
            return ResponseEntity.noContent().build();
        }
        model.addAttribute("task", task);
        model.addAttribute("source", source);
        return "parts :: work(task=${task}, source=${source})";
    }
}
