package potok.portal;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import potok.engine.TaskDesk;
import potok.engine.TaskForm;

/** What the task form on a page asks for; the engine checks whether the user may. */
@RestController
@RequestMapping("/tasks/{task}")
class TaskController {
    private final TaskDesk desk;

    TaskController(TaskDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/form")
    TaskForm form(@PathVariable String task, Locale locale) {
        return desk.form(task, locale);
    }

    @PostMapping("/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String task, @RequestBody Map<String, Object> fields) {
        desk.complete(task, fields);
    }

    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String task) {
        desk.claim(task);
    }
}
