package potok.notifications.tasks;

import static potok.integrations.outbox.OutboundMessage.TELEGRAM;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.OnePress;
import potok.identity.Correspondents;
import potok.identity.CurrentUser;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.integrations.outbox.Button;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.notifications.ContactPreferences;
import potok.notifications.NoticeChannel;
import potok.notifications.TelegramChats;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** Tells who gets a task, in the transaction in which he gets it; who took it himself knows. */
@Component
class TaskMessages {
    private final Users users;
    private final TelegramChats telegram;
    private final ContactPreferences preferences;
    private final Correspondents correspondents;
    private final OnePress press;
    private final CaseTexts texts;
    private final Outbox outbox;
    private final Settings settings;

    TaskMessages(
            Users users,
            TelegramChats telegram,
            ContactPreferences preferences,
            Correspondents correspondents,
            OnePress press,
            CaseTexts texts,
            Outbox outbox,
            Settings settings) {
        this.users = users;
        this.telegram = telegram;
        this.preferences = preferences;
        this.correspondents = correspondents;
        this.press = press;
        this.texts = texts;
        this.outbox = outbox;
        this.settings = settings;
    }

    @EventListener
    void on(DelegateTask task) {
        var owner = task.getAssignee();
        if (!TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName()) || owner == null || isAtWork(owner)) {
            return;
        }
        users.byLogin(owner)
                .map(UserView::id)
                .filter(user -> !preferences.of(user).refused().contains(NoticeChannel.TELEGRAM))
                .ifPresent(user -> telegram.ofUser(user).ifPresent(chat -> tell(task, user, chat)));
    }

    private static boolean isAtWork(String login) {
        return CurrentUser.find().filter(user -> user.login().equals(login)).isPresent();
    }

    private void tell(DelegateTask task, UserId user, String chat) {
        var language = languageOf(user);
        var process = processOf(task).getKey();
        var name = texts.taskName(task.getTaskDefinitionKey(), task.getName(), language);
        var text = texts.caption(process, task.getExecution().getProcessBusinessKey())
                .map(caption -> name + "\n" + caption)
                .orElse(name);
        outbox.put(new OutboundMessage(
                TELEGRAM,
                null,
                chat,
                null,
                text,
                null,
                buttons(task, language),
                List.of(),
                null,
                "task:" + task.getId(),
                false));
    }

    private List<Button> buttons(DelegateTask task, Locale language) {
        var buttons = new ArrayList<Button>();
        for (var name : press.buttons(task)) {
            var button = new TaskButton(task.getId(), name);
            if (button.fits()) {
                buttons.add(new Button(texts.button(name, language), button.data()));
            }
        }
        buttons.add(new Button(
                texts.text("telegram.task-details", language),
                new TaskButton(task.getId(), TaskButton.DETAILS).data()));
        return buttons;
    }

    private static ProcessDefinition processOf(DelegateTask task) {
        return task.getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId());
    }

    private Locale languageOf(UserId user) {
        return correspondents
                .find(user)
                .flatMap(found -> Optional.ofNullable(found.language()))
                .orElseGet(() -> settings.get(CompanySettings.LANGUAGE));
    }
}
